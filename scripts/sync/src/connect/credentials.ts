import { SyncError, exitCode } from '../errors.ts';
import { flawOf, isSecretShaped, keepSecret } from '../../../lib/secrets.ts';

/** A line of HTTP headers that an org takes is shorter than this. */
const LONGEST = 16_000;

/** What a token consists of; every other character would be quoted by the library that refuses it. */
const TOKEN = /^[A-Za-z0-9!._~+/=%-]+$/;

/**
 * An access token as it can be sent. From here on it is known as a secret and left out of every text.
 * @param name where it comes from: SF_ACCESS_TOKEN, the sf CLI
 * @throws SyncError (usage) that says what is wrong with it and shows nothing of it
 */
export function tokenFrom(text: string, name: string): string {
  keepSecret(text);
  const flaw = /^\s*-----BEGIN /.test(text)
    ? 'is a key and not a token'
    : (flawOf(text) ?? flawOfToken(text));
  if (flaw === undefined) return text;
  const advice =
    name === 'SF_ACCESS_TOKEN' ? ' Pass the token alone, as "sf org auth show-access-token" prints it.' : '';
  throw usage(`The access token of ${name} ${flaw}.${advice} It is not shown here.`);
}

function flawOfToken(text: string): string | undefined {
  if (text.length > LONGEST)
    return `has ${text.length.toLocaleString('en-US')} characters, more than a token has`;
  if (/^\[?REDACTED/i.test(text)) return 'was replaced by the program that printed it (REDACTED)';
  if (/^https?:/i.test(text)) return 'is an address and not a token';
  if (/^\w*TOKEN=/i.test(text)) return 'begins with the name of the variable';
  if (/[$`<>{}()[\]\\]/.test(text)) return 'has characters that no token has: is it a placeholder, or JSON?';
  return TOKEN.test(text) ? undefined : 'has characters that no token has';
}

/** The consumer key of a connected app. @throws SyncError (usage), as `tokenFrom` */
export function clientIdFrom(text: string, name: string): string {
  const flaw = flawOf(text) ?? (text.length > LONGEST ? 'is too long' : undefined);
  const isWrong = flaw ?? (isSecretShaped(text) ? 'is a token or a key' : undefined);
  if (isWrong === undefined) return text;
  keepSecret(text);
  throw usage(`The consumer key of ${name} ${isWrong}. It is not shown here.`);
}

/** A username of Salesforce has the form of an email address. @throws SyncError (usage), as `tokenFrom` */
export function usernameFrom(text: string, name: string): string {
  if (/^[^\s@"'“”…:/]{1,64}@[^\s@"'“”…:/]{1,80}$/u.test(text) && !isSecretShaped(text)) return text;
  keepSecret(text);
  throw usage(
    `The value of ${name} is not a username; it looks like sync@mycompany.com. It is not shown here.`
  );
}

/**
 * An alias or username of the sf CLI. A secret in its place is not repeated, and nothing that a shell or the CLI would take for more than a name
 * is passed on. @throws SyncError (usage)
 */
export function aliasFrom(text: string, name: string): string {
  const isName = /^[\p{L}\p{N}_][\p{L}\p{N}_.@+-]{0,79}$/u.test(text);
  const isKeyLike = /^[A-Za-z0-9_-]{32,}$/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text);
  if (isName && !isKeyLike && !isSecretShaped(text)) return text;
  keepSecret(text);
  throw usage(
    `The value of ${name} is not an alias or username of the sf CLI (sf org list shows them). It is not shown here.`
  );
}

const usage = (message: string): SyncError => new SyncError(message, exitCode.usage);
