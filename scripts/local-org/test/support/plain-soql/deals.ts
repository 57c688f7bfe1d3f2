import { csv, id, smallOrg } from '../small-org.ts';
import type { Org } from '../../../engine/types.ts';

/** A deal as plain JavaScript, for evaluating queries without SQL. */
export interface Deal {
  readonly Id: string;
  readonly Name: string;
  readonly Amount: number | null;
  readonly CloseDate: string;
  /** A moment in UTC, to the second. */
  readonly CreatedDate: string;
  readonly LeadSource: string | null;
  readonly IsPrivate: boolean;
  readonly Account: { readonly Id: string; readonly Name: string } | null;
}

export type Value = string | number | boolean | null;

/** A field of a query: what it is called, and its value of a deal. */
export interface Field {
  readonly text: string;
  readonly of: (deal: Deal) => Value;
}

export const NAMES = ['alpha', 'Alpha', 'BETA', 'b_ta', 'gamma%', "o'neil"];
/** In the order of the picklist. */
export const SOURCES = ['Web', 'Phone Inquiry', 'Other'];
export const ACCOUNTS = ['Acme', 'globex', 'Initech'].map((Name, i) => ({ Id: id('001', i), Name }));
const TODAY = '2026-08-20';
export const TIME_ZONE = 'America/New_York';

/** A fixed mixture, so that a failure can be looked at again. */
export const deals: readonly Deal[] = Array.from({ length: 40 }, (_, i) => ({
  Id: id('006', i),
  Name: NAMES[(i * 7) % NAMES.length]!,
  Amount: i % 5 === 0 ? null : (((i * 37) % 11) * 1005) / 100,
  CloseDate: `202${i % 7 === 0 ? 5 : i % 6 === 0 ? 7 : 6}-${pad(1 + ((i * 5) % 12))}-${pad(1 + ((i * 11) % 28))}`,
  CreatedDate: `2026-${pad(1 + ((i * 3) % 9))}-${pad(1 + ((i * 19) % 28))}T${pad((i * 5) % 24)}:30:00`,
  LeadSource: [null, ...SOURCES][(i * 3) % 4]!,
  IsPrivate: i % 3 === 0,
  Account: i % 4 === 0 ? null : ACCOUNTS[i % ACCOUNTS.length]!
}));

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** An org with these deals, in New York, whose fiscal year begins in February. */
export const plainOrg = (): Promise<Org> =>
  smallOrg({
    today: TODAY,
    data: {
      'Organization.csv': csv('Id,TimeZoneSidKey,FiscalYearStartMonth', `${id('00D', 1)},${TIME_ZONE},2`),
      'Account.csv': csv('Id,Name', ...ACCOUNTS.map((account) => `${account.Id},${account.Name}`)),
      'Opportunity.csv': csv(
        'Id,Name,StageName,Amount,CloseDate,CreatedDate,LeadSource,IsPrivate,AccountId',
        ...deals.map((deal) =>
          [deal.Id, deal.Name, 'Prospecting', deal.Amount?.toFixed(2) ?? '', deal.CloseDate, `${deal.CreatedDate}Z`, deal.LeadSource ?? '', deal.IsPrivate, deal.Account?.Id ?? ''].join(',')
        ) // prettier-ignore
      )
    }
  });
