import { CallFailure } from '../sync/src/connect/failure.ts';
import type { OrgHttp } from '../sync/src/connect/http.ts';
import { SyncError } from '../sync/src/errors.ts';
import type { GraphqlAnswer, Org } from './document.ts';
import type { Reader } from './load.ts';

interface Rows {
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** Reads an org through the client of the sync; writes nothing. */
export function remoteOrg(http: OrgHttp): Org {
  return {
    graphql: (call) =>
      http.json<GraphqlAnswer>({ method: 'POST', path: '/graphql', json: call, about: call.operationName }),
    async get<T>(path: string): Promise<T | undefined> {
      try {
        return await http.json<T>({ path });
      } catch (error) {
        if (error instanceof CallFailure && [400, 403, 404].includes(error.status)) return undefined;
        throw error;
      }
    }
  };
}

const rowsOf = async (org: Org, soql: string): Promise<Rows['records'] | undefined> =>
  (await org.get<Rows>(`/query?q=${encodeURIComponent(soql)}`))?.records;

/** The currency of the org's sums; null where the org names none. */
async function currencyOf(org: Org, userId: string): Promise<string | null> {
  const corporate = await rowsOf(org, 'SELECT IsoCode FROM CurrencyType WHERE IsCorporate = true');
  if (corporate?.[0]) return String(corporate[0].IsoCode);
  const user = await rowsOf(org, `SELECT DefaultCurrencyIsoCode FROM User WHERE Id = '${userId}'`);
  return user?.[0]?.DefaultCurrencyIsoCode ? String(user[0].DefaultCurrencyIsoCode) : null;
}

const USER = 'SELECT LocaleSidKey, LanguageLocaleKey, TimeZoneSidKey FROM User';
const COMPANY = 'SELECT DefaultLocaleSidKey, LanguageLocaleKey, TimeZoneSidKey FROM Organization';

/**
 * Who logs in, and how they read numbers and dates.
 * @param named the currency that the command names
 * @throws SyncError where the org does not say who logs in
 */
export async function readerOf(org: Org, named: string | undefined): Promise<Reader> {
  const root = await org.get<{ identity?: string }>('/');
  const userId = /\/(005\w{12,15})$/.exec(root?.identity ?? '')?.[1];
  if (userId === undefined) throw new SyncError('The org does not say who logs in.');
  const [user] = (await rowsOf(org, `${USER} WHERE Id = '${userId}'`)) ?? [];
  const [company] = (await rowsOf(org, COMPANY)) ?? [];
  // A user whose settings are blank has those of the company.
  const setting = (own: string, ofAll: string): string => {
    const value = user?.[own] ?? company?.[ofAll];
    if (value) return String(value);
    throw new SyncError(
      `This login may not read ${own}: it decides which day it is and how figures are written.`
    );
  };
  return {
    userId,
    locale: setting('LocaleSidKey', 'DefaultLocaleSidKey').replaceAll('_', '-'),
    language: setting('LanguageLocaleKey', 'LanguageLocaleKey').replaceAll('_', '-'),
    timeZone: setting('TimeZoneSidKey', 'TimeZoneSidKey'),
    currency: named ?? (await currencyOf(org, userId))
  };
}
