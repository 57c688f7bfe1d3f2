import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploy } from '../../scripts/lib/deploy.ts';
import { startLocalOrg, type LocalOrg } from './local-org.ts';

/** As long as the platform allows, and without a place to break. */
export const LONG = {
  deal: 'Donaudampfschifffahrtsgesellschaft'.repeat(4).slice(0, 120),
  account: 'Rindfleischetikettierungsüberwachung'.repeat(8).slice(0, 255),
  person: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 80)
};

/** Users with different languages and time zones; each leads the one seller with the long name. */
export const READERS = {
  'de-DE': { name: 'Hanna Richter', locale: 'de_DE', timeZone: 'Europe/Berlin' },
  'ja-JP': { name: 'Yuki Tanaka', locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
  'ar-AE': { name: 'Layla Haddad', locale: 'ar_AE', timeZone: 'Asia/Dubai' }
} as const;

/** Stages with other names, numbers and categories: none is in Commit, and one that is nearly won is in Pipeline. */
const STAGES = [
  ['Discovery', 'Pipeline', 10],
  ['Contract', 'Pipeline', 90],
  ['Trial', 'BestCase', 50],
  ['Signed', 'Closed', 100],
  ['Given up', 'Omitted', 0]
] as const;

const CATEGORY_NAMES = { Pipeline: 'Pipeline', BestCase: 'Best Case', Closed: 'Closed', Omitted: 'Omitted' };

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.map((value) => `"${value}"`).join(',')).join('\n');

const userId = (number: number): string => `005bT000000000${number}QAA`;
const SELLER = userId(9);

const tables = (): Record<string, string> => ({
  Organization: csv([
    ['Id', 'Name', 'TimeZoneSidKey', 'FiscalYearStartMonth', 'DefaultLocaleSidKey'],
    ['00DbT0000000001UAA', 'Elsewhere', 'Asia/Tokyo', 1, 'ja_JP']
  ]),
  CurrencyType: csv([
    ['Id', 'IsoCode', 'ConversionRate', 'DecimalPlaces', 'IsActive', 'IsCorporate'],
    ['01LbT0000000001AAA', 'JPY', 1, 0, 1, 1]
  ]),
  User: csv([
    ['Id', 'Username', 'FirstName', 'LastName', 'Name', 'ManagerId', 'IsActive', 'TimeZoneSidKey', 'LocaleSidKey', 'LanguageLocaleKey'],
    ...Object.values(READERS).map(({ name, locale, timeZone }, index) => {
      const [first, last] = name.split(' ') as [string, string];
      const manager = index === 0 ? '' : userId(index);
      return [userId(index + 1), `${last}@elsewhere.example`, first, last, name, manager, 1, timeZone, locale, 'en_US'];
    }),
    [SELLER, 'seller@elsewhere.example', 'Max', LONG.person, `Max ${LONG.person}`, userId(3), 1, 'Asia/Tokyo', 'ja_JP', 'en_US']
  ]),
  Account: csv([
    ['Id', 'Name', 'OwnerId'],
    ['001bT0000000001QAA', LONG.account, SELLER]
  ]),
  Opportunity: csv([
    ['Id', 'Name', 'AccountId', 'OwnerId', 'StageName', 'ForecastCategory', 'ForecastCategoryName', 'Probability', 'Amount', 'CloseDate', 'IsClosed', 'IsWon', 'Sales_Accepted_Date__c'],
    ...STAGES.flatMap(([stage, category, probability], place) =>
      [1, 2].map((n) => [
        `006bT00000000${place}${n}QAA`,
        n === 1 ? LONG.deal : `${stage} of a usual name`,
        '001bT0000000001QAA',
        SELLER,
        stage,
        category,
        CATEGORY_NAMES[category],
        probability,
        12_345_678 * n,
        '2026-06-01',
        Number(probability === 100 || probability === 0),
        Number(probability === 100),
        '2026-04-02'
      ])
    )
  ])
}); // prettier-ignore

const stageXml = `<StandardValueSet xmlns="http://soap.sforce.com/2006/04/metadata"><sorted>false</sorted>${STAGES.map(
  ([stage, category, probability]) =>
    `<standardValue><fullName>${stage}</fullName><default>false</default><label>${stage}</label><closed>${probability === 100 || probability === 0}</closed><forecastCategory>${category}</forecastCategory><probability>${probability}</probability><won>${probability === 100}</won></standardValue>`
).join('')}</StandardValueSet>`;

/** An org without the stages that the app brings, without plans, before its first sync; amounts in yen. */
export async function startOtherCompany(today: string): Promise<LocalOrg> {
  const folder = await mkdtemp(join(tmpdir(), 'browser-test-other-'));
  try {
    for (const [object, text] of Object.entries(tables()))
      await writeFile(join(folder, `${object}.csv`), text);
    const org = await startLocalOrg({ data: folder, today, isUnsynced: true });
    await deploy(org, 'StandardValueSet', new Map([['OpportunityStage', stageXml]]));
    return org;
  } finally {
    await rm(folder, { recursive: true });
  }
}
