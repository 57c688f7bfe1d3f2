import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookAt } from '../../scripts/look/look.ts';
import { OrgHttp } from '../../scripts/sync/src/connect/http.ts';
import { logIn } from '../../scripts/sync/src/connect/login.ts';
import { noProgress } from '../../scripts/sync/src/progress.ts';
import { startLocalOrg, type LocalOrg } from '../browser/local-org.ts';

// A second local org in place of the real one.
const TODAY = '2026-05-20';
const COMPANY = resolve(import.meta.dirname, '../browser/data');

let folder: string;
let real: LocalOrg;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'look-'));
  real = await startLocalOrg({ data: COMPANY, today: TODAY });
}, 300_000);
afterAll(async () => {
  await real.stop();
  rmSync(folder, { recursive: true });
});

type Sums = Record<string, unknown> & { Key__c: string };
const SUMS =
  'SELECT Key__c, Won_Amount__c, Won_Count__c, Slipped_Amount__c, Slipped_Count__c, Start_Commit_Amount__c, Start_Best_Case_Amount__c, Start_Pipeline_Amount__c, Lost_Competition_Count__c, Lost_No_Decision_Count__c, Accepted_Amount__c FROM Sales_Metric__c ORDER BY Key__c';
const sumsOf = async (org: LocalOrg): Promise<Sums[]> =>
  (await org.read<Sums>(SUMS)).map((row) => ({ ...row, attributes: undefined }));
const countsOf = async (org: LocalOrg): Promise<number[]> =>
  Promise.all(
    ['Opportunity', 'OpportunityHistory', 'Account', 'User', 'Sales_Metric__c', 'Deal_Call__c'].map(
      async (object) => (await org.read(`SELECT Id FROM ${object}`)).length
    )
  );
const httpOf = async (token: string): Promise<OrgHttp> =>
  new OrgHttp(await logIn({ instanceUrl: real.instanceUrl }, { SF_ACCESS_TOKEN: token }), {
    maxApiShare: 100
  });

it('an org that was looked at has the same past in the local org, and nothing was written to it', async () => {
  const before = await countsOf(real);
  const data = join(folder, 'whole');
  const look = await lookAt(await httpOf(real.accessToken), data, noProgress);
  expect(look.missing).toEqual([]);
  expect(look.rows.get('Opportunity')).toBe(before[0]);
  expect(await countsOf(real)).toEqual(before);
  for (const file of readdirSync(data)) expect(statSync(join(data, file)).mode & 0o077).toBe(0);
  const copy = await startLocalOrg({ data, today: TODAY });
  try {
    const sums = await sumsOf(copy);
    expect(sums.length).toBeGreaterThan(20);
    expect(sums).toEqual(await sumsOf(real));
  } finally {
    await copy.stop();
  }
}, 300_000);

it('a login that may see little reads that, and no more', async () => {
  const [ada] = await real.read<{ Id: string }>("SELECT Id FROM User WHERE Name = 'Ada Brook'");
  const all = (await real.read('SELECT Id FROM Opportunity')).length;
  const look = await lookAt(await httpOf(await real.tokenOf(ada!.Id)), join(folder, 'little'), noProgress);
  const deals = look.rows.get('Opportunity')!;
  expect(deals).toBeGreaterThan(0);
  expect(deals).toBeLessThan(all);
}, 300_000);
