import { SyncError, exitCode } from '../errors.ts';
import { isThisMachine } from './proxy.ts';

/** What people copy from the address bar, and the address of the same org that takes API calls. */
const PAGES = /\.(?:lightning\.force\.com|my\.salesforce-setup\.com)$/;

/**
 * The origin of an org's address; that of a page (*.lightning.force.com) becomes the org's own (*.my.salesforce.com). Plain http is taken for this
 * machine only: elsewhere it would show the token to the network. What does not look like an address is not repeated: it may be
 * a token in the wrong place.
 * @param name where the text comes from: --instance-url, SF_LOGIN_URL
 * @throws SyncError (usage)
 */
export function originOf(text: string, name: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const example = 'it looks like https://mycompany.my.salesforce.com';
  if (!url || !/^https?:$/.test(url.protocol))
    throw usage(`The value of ${name} is not the address of an org; ${example}.`);
  if (url.username !== '' || url.password !== '')
    throw usage(`The address of ${name} has a user or password in it; ${example}.`);
  if (url.protocol === 'http:' && !isThisMachine(url.hostname))
    throw usage(
      `The address of ${name} begins with http: and would show the token to the network; ${example}.`
    );
  url.hostname = url.hostname.replace(PAGES, '.my.salesforce.com');
  return url.origin;
}

const usage = (message: string): SyncError => new SyncError(message, exitCode.usage);
