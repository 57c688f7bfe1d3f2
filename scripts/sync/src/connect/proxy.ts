import { SyncError, exitCode } from '../errors.ts';
import { keepSecret } from '../../../lib/secrets.ts';

/** Where a connection goes through, and which setting says so. */
export interface Proxy {
  /** With user and password where there are any: never to be shown. */
  readonly uri: string;
  /** For messages. */
  readonly shown: string;
}

/**
 * The proxy for an address, as curl chooses it: HTTPS_PROXY for https, http_proxy for http, each in small letters first (HTTP_PROXY in
 * capitals too), unless NO_PROXY names the host. This machine is never asked for through a proxy.
 * @throws SyncError (usage) when the setting is no address of a proxy; it is not repeated, it may hold a password
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): Proxy | undefined {
  if (isThisMachine(url.hostname) || isExempt(url, env.no_proxy ?? env.NO_PROXY ?? '')) return undefined;
  const setting = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const value = (env[setting.toLowerCase()] ?? env[setting] ?? '').trim();
  if (value === '') return undefined;
  const proxy = addressOfProxy(value);
  if (!proxy) {
    throw new SyncError(
      `${setting} is not the address of a proxy: it looks like http://proxy.mycompany.com:3128, with user and password before an @ where it asks for them.`,
      exitCode.usage
    );
  }
  if (proxy.password !== '') keepSecret(decoded(proxy.password));
  return { uri: proxy.href, shown: `${proxy.origin} (${setting})` };
}

export const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

/** Without a scheme it is http, as for other programs. */
function addressOfProxy(value: string): URL | undefined {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (/[\s"'“”]/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.hostname !== '' ? url : undefined;
}

/** `*`, or names separated by commas or blanks: a name is meant with all below it, with a port only that port. */
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const own = port || (protocol === 'https:' ? '443' : '80');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      const bare = name.replace(/^\*?\./, '');
      return (only === undefined || only === own) && (hostname === bare || hostname.endsWith(`.${bare}`));
    });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
