import { SyncError } from '../errors.ts';

/**
 * An address that sends callers elsewhere. The token is not sent there; where it may be right, the person says so.
 * @param setting by which the address was named
 */
export function redirected(address: string, location: string | null, setting: string): SyncError {
  const target =
    location !== null && URL.canParse(location, address) ? new URL(location, address) : undefined;
  if (!target) return new SyncError(`${address} redirects without an address. Check the address.`);
  // What follows the path may contain a session.
  const to = `${target.origin}${target.pathname}`;
  const advice =
    target.origin === address
      ? 'That is a page and not the API: check that the org is not in maintenance, and that the user may use the API'
      : `If that is the org's address, pass it: ${setting} ${target.origin}. Else check what stands between (a proxy, a sign-in page)`;
  return new SyncError(`${address} redirects to ${to}. Nothing was sent there. ${advice}.`);
}
