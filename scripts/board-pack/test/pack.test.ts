import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoted } from '../../lib/csv.ts';
import { startLocalOrg, type LocalOrg } from '../../../test/browser/local-org.ts';
import { pdfText } from './pdf-text.ts';

// The whole command on a small company, in whose internal fields a secret is planted.

const ROOT = resolve(import.meta.dirname, '../../..');
const COMPANY = join(ROOT, 'test/browser/data');
const TODAY = '2026-05-20';
const SECRET = 'Xylophonist';
/** Fields that only people of the company write for each other. */
const INTERNAL = ['Call_Note__c', 'Rep_Call_Note__c', 'Manager_Call_Note__c', 'NextStep', 'Description'];

type Row = Record<string, string>;
const read = async (file: string): Promise<Row[]> => parse(await readFile(file, 'utf8'), { columns: true });
const write = (file: string, rows: readonly Row[]): Promise<void> => {
  const columns = Object.keys(rows[0]!);
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join());
  return writeFile(file, [columns.map(quoted).join(), ...lines].join('\n'));
};

const MIRA = '005bT0000000001QAA';
/** The largest deal that the number needs. */
const NEEDED = 'Vandelay renewal';
const Q2 = 'a00bT0000000004QAA';

/** The small company with a secret in each internal field, and something that may be read beside it. */
async function plant(folder: string): Promise<void> {
  await cp(COMPANY, folder, { recursive: true });
  const deals = await read(join(folder, 'Opportunity.csv'));
  const needed = deals.find(({ Name }) => Name === NEEDED)!;
  await write(
    join(folder, 'Opportunity.csv'),
    deals.map((deal) => ({ ...deal, ...Object.fromEntries(INTERNAL.map((field) => [field, `${SECRET} ${field}`])) }))
  );
  await write(join(folder, 'Contact.csv'), [
    { Id: '003bT0000000001QAA', AccountId: needed.AccountId!, FirstName: 'Wanda', LastName: 'Ortega', Name: 'Wanda Ortega', Title: 'CFO' }
  ]);
  const evidence = {
    Opportunity__c: needed.Id!,
    Answer__c: `${SECRET} answer`,
    Internal_Note__c: `${SECRET} note`,
    Responsible__c: `${SECRET} responsible`,
    Is_Confirmed__c: '1',
    CreatedById: MIRA,
    CreatedDate: '2026-05-02T15:00:00.000Z'
  };
  await write(join(folder, 'Buyer_Evidence__c.csv'), [
    { Id: 'a05bT0000000001QAA', Topic__c: 'Problem_Is_Owned', Side__c: 'Customer', Confirmed_By__c: '003bT0000000001QAA', Confirmed_On__c: '2026-05-02', ...evidence },
    { Id: 'a05bT0000000002QAA', Topic__c: 'Problem_Is_Owned', Side__c: 'Us', Confirmed_By__c: '', Confirmed_On__c: '', ...evidence }
  ]);
  await write(join(folder, 'Deal_Call__c.csv'), [
    { Id: 'a04bT0000000001QAA', Opportunity__c: needed.Id!, Caller_Role__c: 'Rep', Call__c: 'In', Note__c: `${SECRET} call`, Forecast_Period__c: Q2, CreatedById: '005bT0000000004QAA', CreatedDate: '2026-05-19T15:00:00.000Z' }
  ]);
  await write(join(folder, 'Forecast_Submission__c.csv'), [
    { Id: 'a02bT0000000001QAA', OwnerId: MIRA, Forecast_Period__c: Q2, Seller__c: MIRA, Level__c: 'Manager', Number__c: '1111000', Note__c: `${SECRET} submission`, Submitted_At__c: '2026-05-12T15:00:00.000Z', CreatedById: MIRA, CreatedDate: '2026-05-12T15:00:00.000Z' }
  ]);
  await write(join(folder, 'Forecast_Submission_Deal__c.csv'), [
    { Id: 'a03bT0000000001QAA', Forecast_Submission__c: 'a02bT0000000001QAA', Opportunity__c: needed.Id!, Amount__c: '63000', Category__c: 'BestCase', Call__c: 'In', Path__c: `${SECRET} path`, CreatedDate: '2026-05-12T15:00:00.000Z' }
  ]);
} // prettier-ignore

const run = (script: string, org: LocalOrg, token: string, files: readonly string[], options: readonly string[] = []): Promise<unknown> =>
  promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/board-pack', script), '--instance-url', org.instanceUrl, ...options, ...files.flatMap((file) => ['--out', file])],
    { cwd: ROOT, env: { ...process.env, SF_ACCESS_TOKEN: token } }
  ); // prettier-ignore

let folder: string;
let html: string;
let markdown: string;
let digest: string;
let pdf: Buffer;
// It starts an org and runs four commands on it.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'board-pack-test-'));
  const data = join(folder, 'data');
  await plant(data);
  const org = await startLocalOrg({ data, today: TODAY });
  const file = (name: string): string => join(folder, name);
  try {
    const [ada] = await org.read<{ Id: string }>("SELECT Id FROM User WHERE Name = 'Ada Brook'");
    await Promise.all([
      run(
        'main.ts',
        org,
        org.accessToken,
        [file('pack.html'), file('pack.md'), file('pack.pdf')],
        ['--currency', 'USD']
      ),
      run('digest-main.ts', org, await org.tokenOf(ada!.Id), [file('digest.md')])
    ]);
  } finally {
    await org.stop();
  }
  html = await readFile(file('pack.html'), 'utf8');
  markdown = await readFile(file('pack.md'), 'utf8');
  digest = await readFile(file('digest.md'), 'utf8');
  pdf = await readFile(file('pack.pdf'));
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

describe('the board pack of a small company', () => {
  it('has no internal note in any format, and what may be read in all of them', () => {
    const printed = pdfText(pdf).replace(/\s/g, '');
    expect(digest).not.toContain(SECRET);
    for (const text of [html, markdown, printed]) {
      expect(text).not.toContain(SECRET);
      expect(text.replace(/\s/g, '')).toContain(NEEDED.replace(' ', ''));
      expect(text.replace(/\s/g, '')).toContain('WandaOrtega');
    }
  });

  it('says the number, the floor, the ceiling, what is won and the plan, as plain loops over the rows say them', async () => {
    const deals = await read(join(COMPANY, 'Opportunity.csv'));
    const plans = await read(join(COMPANY, 'Sales_Plan__c.csv'));
    let [won, commitIn, bestCaseIn, out] = [0, 0, 0, 0];
    for (const deal of deals) {
      if (deal.CloseDate! < '2026-04-01' || deal.CloseDate! > '2026-06-30') continue;
      const amount = Number(deal.Amount);
      if (deal.IsClosed === '1') {
        if (deal.IsWon === '1') won += amount;
        continue;
      }
      const isCommit = deal.ForecastCategory === 'Forecast';
      if (!isCommit && deal.ForecastCategory !== 'BestCase') continue;
      const call = deal.Rep_Call__c || (isCommit ? 'In' : 'Out');
      if (call === 'Out') out += amount;
      else if (isCommit) commitIn += amount;
      else bestCaseIn += amount;
    }
    const plan = plans.find((one) => one.Forecast_Period__c === Q2 && one.Seller__c === MIRA)!;
    const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;
    expect(markdown).toContain(`| Won | ${dollars(won)} |`);
    expect(markdown).toContain(`| Floor: won and Commit that is In | ${dollars(won + commitIn)} |`);
    expect(markdown).toContain(
      `the floor and Best Case that is In | ${dollars(won + commitIn + bestCaseIn)} |`
    );
    expect(markdown).toContain(
      `| Ceiling: the number and the upside | ${dollars(won + commitIn + bestCaseIn + out)} |`
    );
    expect(markdown).toContain(`| Plan | ${dollars(Number(plan.Plan_Amount__c))} |`);
    expect(markdown).toContain('The last submission, on May 12, was $1,111,000.');
  });

  it('is of the team of the head, and one or two pages that a screen reader can read', () => {
    expect(markdown).toContain('Team of Mira Castellan. As of May 20, 2026');
    const source = pdf.toString('latin1');
    expect(source).toContain('/MarkInfo');
    expect(source).toContain('/StructTreeRoot');
    expect(source.match(/\/Type \/Page\b/g)!.length).toBeLessThanOrEqual(2);
  });

  it('says the same in HTML and Markdown, and HTML needs no other file', () => {
    const titles = [...html.matchAll(/<h2 id="\w+">([^<]+)/g)].map(([, title]) => title);
    expect(titles).toEqual([...markdown.matchAll(/^## (.+)$/gm)].map(([, title]) => title));
    expect(titles).toHaveLength(16);
    expect(html).not.toMatch(/<(?:script|link|img)\b|url\(/);
  });
});

describe('the digest of one seller', () => {
  it('is of what the login owns, with links, and not of the company', () => {
    // test/browser/data/README.md; the tab says the same.
    // This org of one currency does not name it, and no one has.
    expect(digest).toContain('- The number **304,500**');
    expect(digest).toContain('- Floor **241,500**');
    expect(digest).toContain(
      'Amounts are in the currency of the org, which does not name it. --currency names it.'
    );
    expect(html).not.toContain('which does not name it');
    expect(digest).toContain('Ada Brook. As of May 20, 2026');
    expect(digest).toMatch(/\]\(http:\/\/127\.0\.0\.1:\d+\/lightning\/r\/Opportunity\/006\w+\/view\)/);
    expect(digest).toContain('has not submitted for FY2026 Q2');
    expect(digest).not.toContain('Sam Okoye');
  });
});
