import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPANY, expect, openPage, test } from './fixtures.ts';
import { startLocalOrg, type LocalOrg } from './local-org.ts';

const DEALS = 100_000;
const SELLERS = [4, 5, 6, 7].map((number) => `005bT000000000${number}QAA`);
const STAGES = [
  ['Building Business Case', 'Conversations'],
  ['Running Evaluation', 'Funded Projects'],
  ['Negotiating Proposal', 'Vendor of Choice'],
  ['Redlining Documents', 'Vendor of Choice'],
  ['Closed Won', 'Closed']
] as const;
const CALLS = ['', 'In', 'Out'];

/** Sums in cents, so that they are exact. */
interface Sums {
  all: number;
  in: number;
}

/** Every deal has another amount, with cents. */
function dealsOf(): { csv: string; sums: Record<string, Sums> } {
  const sums: Record<string, Sums> = {};
  const lines = [
    'Id,Name,OwnerId,StageName,Amount,CloseDate,Rep_Call__c,Rep_Call_Risk__c,Rep_Call_Note__c,Sales_Accepted_Date__c'
  ];
  for (let n = 1; n <= DEALS; n += 1) {
    const [stage, column] = STAGES[n % STAGES.length]!;
    const call = stage === 'Closed Won' ? '' : CALLS[(n % 7) % CALLS.length]!;
    const cents = 100_000 + ((n * 7919) % 9_000_001);
    const isIn = column === 'Closed' || (call || (column === 'Vendor of Choice' ? 'In' : 'Out')) === 'In';
    const sum = (sums[column] ??= { all: 0, in: 0 });
    sum.all += cents;
    if (isIn) sum.in += cents;
    const id = `006bT${String(n).padStart(10, '0')}QAA`;
    const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
    lines.push(
      `${id},Deal ${n},${SELLERS[n % 4]},${stage},${amount},2026-05-${10 + (n % 20)},${call},${call === 'Out' ? 'Timing' : ''},${call === 'In' ? 'They said so' : ''},2026-04-02`
    );
  }
  return { csv: lines.join('\n'), sums };
}

const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const text = (cents: number): string =>
  cents % 100 === 0 ? money.format(cents / 100).slice(0, -3) : money.format(cents / 100);

let org: LocalOrg;
let folder: string;
let sums: Record<string, Sums>;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'browser-test-totals-'));
  for (const object of ['Organization', 'User', 'Forecast_Period__c', 'Sales_Plan__c'])
    await copyFile(join(COMPANY.data, `${object}.csv`), join(folder, `${object}.csv`));
  const made = dealsOf();
  sums = made.sums;
  await writeFile(join(folder, 'Opportunity.csv'), made.csv);
  org = await startLocalOrg({ data: folder, today: COMPANY.today, isUnsynced: true });
});
test.afterAll(async () => {
  await org.stop();
  await rm(folder, { recursive: true });
});

test('the totals of 100,000 deals are exact, and as exact where the org refuses to add up', async ({
  page
}) => {
  const expectSums = async (): Promise<void> => {
    for (const [column, sum] of Object.entries(sums)) {
      const head = page.getByRole('region', { name: new RegExp(`^${column}`) });
      await expect(head).toContainText(text(sum.all), { timeout: 90_000 });
      if (column === 'Funded Projects' || column === 'Vendor of Choice')
        await expect(head).toContainText(`in ${text(sum.in)}`);
    }
  };
  const readOneByOne = page.getByText('deals were counted one by one: the totals are exact');
  await openPage(page, org, 'Mira Castellan');
  await expectSums();
  await expect(readOneByOne).toHaveCount(0);

  await org.call('POST /local/faults', { fault: 'aggregateRefused', times: 'always' });
  await page.reload();
  await expectSums();
  await expect(readOneByOne).toBeVisible();
});
