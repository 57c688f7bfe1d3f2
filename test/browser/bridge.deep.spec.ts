import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, expectAccessible, openPage, openView, test } from './fixtures.ts';
import { startLocalOrg, type LocalOrg } from './local-org.ts';

// Won and Slipped of docs/metrics.md in plain loops over the files of whole companies, beside what the page says of them.

const ROOT = resolve(import.meta.dirname, '../..');
const TODAY = '2026-11-21';
const FORECAST = ['Pipeline', 'BestCase', 'MostLikely', 'Forecast'];
/** The sample company as `npm start` shows it, and two random ones. */
const COMPANIES = [
  { seed: 7, deals: 6000, sellers: 40 },
  { seed: 4711, deals: 500, sellers: 12 },
  { seed: 20260, deals: 700, sellers: 12 }
];

type Row = Record<string, string>;
interface Company {
  chief: string;
  periods: { name: string; start: string; end: string }[];
  deals: Row[];
  rows: Map<string, Row[]>;
}

const read = async (folder: string, object: string): Promise<Row[]> =>
  parse(await readFile(join(folder, `${object}.csv`), 'utf8'), { columns: true }) as Row[];

const companyIn = async (folder: string): Promise<Company> => {
  const rows = new Map<string, Row[]>();
  for (const row of await read(folder, 'OpportunityHistory')) {
    if (row.IsDeleted === '1') continue;
    rows.set(row.OpportunityId!, [...(rows.get(row.OpportunityId!) ?? []), row]);
  }
  const order = (row: Row): string => row.CreatedDate! + row.Id!;
  for (const each of rows.values()) each.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const users = await read(folder, 'User');
  const chief = users.find(({ ManagerId, Title }) => !ManagerId && /Chief Revenue/.test(Title!))!;
  const periods = await read(folder, 'Forecast_Period__c');
  return {
    chief: chief.Name!,
    periods: periods
      .filter(({ Kind__c, Start_Date__c }) => Kind__c === 'Quarter' && Start_Date__c! <= TODAY)
      .map(({ Name, Start_Date__c, End_Date__c }) => ({
        name: Name!,
        start: Start_Date__c!,
        end: End_Date__c!
      })),
    deals: (await read(folder, 'Opportunity')).filter(({ IsDeleted }) => IsDeleted !== '1'),
    rows
  };
};

/** The first instant of a day in New York; quarters begin and end on days without a change of its clock. */
const startOf = (date: string): string => {
  const isSummer = date >= `${date.slice(0, 4)}-03-15` && date < `${date.slice(0, 4)}-11-01`;
  return `${date}T0${isSummer ? 4 : 5}:00:00.000Z`;
};
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const cents = (amount: string): number => Math.round(Number(amount || 0) * 100);

interface Sum {
  count: number;
  cents: number;
}

const sumsOf = (
  company: Company,
  { start, end }: { start: string; end: string }
): { won: Sum; slipped: Sum } => {
  const isOver = TODAY > end;
  const first = startOf(start);
  const last = isOver ? startOf(dayAfter(end)) : '9999';
  const won = { count: 0, cents: 0 };
  const slipped = { count: 0, cents: 0 };
  for (const deal of company.deals) {
    if (deal.IsWon === '1' && deal.CloseDate! >= start && deal.CloseDate! <= end) {
      won.count += 1;
      won.cents += cents(deal.Amount!);
    }
    let atStart: Row | undefined;
    let atEnd: Row | undefined;
    for (const row of company.rows.get(deal.Id!) ?? []) {
      if (row.CreatedDate! < first) atStart = row;
      if (row.CreatedDate! < last) atEnd = row;
    }
    let due: Row | undefined;
    for (const row of company.rows.get(deal.Id!) ?? []) {
      const counts = row === atStart || (row.CreatedDate! >= first && row.CreatedDate! < last);
      const isDue =
        FORECAST.includes(row.ForecastCategory!) && row.CloseDate! >= start && row.CloseDate! <= end;
      if (counts && isDue) due = row;
    }
    const isAccepted = (deal.Sales_Accepted_Date__c ?? '') <= (isOver ? end : TODAY);
    if (!due || !atEnd || !isAccepted || !FORECAST.includes(atEnd.ForecastCategory!)) continue;
    if (!isOver && atEnd.CloseDate! <= end) continue;
    slipped.count += 1;
    slipped.cents += cents(due.Amount!);
  }
  return { won, slipped };
};

const amountIn = (text: string): number => cents(/\$([\d,.]*\d)/.exec(text)![1]!.replaceAll(',', ''));

interface Line {
  label: string;
  note: string;
  count: number;
}

const linesOf = async (page: Page, panel: string): Promise<Line[]> => {
  const rows = page.getByRole('tabpanel', { name: panel, exact: true }).locator('tr:has([data-bucket])');
  return Promise.all(
    (await rows.all()).map(async (row) => ({
      label: await row.getByRole('button').innerText(),
      note: await row.locator('th span').innerText(),
      count: Number((await row.locator('td').first().innerText()).replaceAll(',', ''))
    }))
  );
};

/** What the lines say was won, and what slipped in them. */
const toldBy = (lines: Line[]): { won: Sum; slipped: Sum } => {
  const won = lines.find(({ label }) => label === 'Won');
  const slipped = { count: 0, cents: 0 };
  for (const { label, note, count } of lines) {
    if (!['Pushed out of the period', 'Left open at the end', 'Came in and left again'].includes(label))
      continue;
    slipped.count += count;
    slipped.cents += amountIn(note);
  }
  return { won: { count: won?.count ?? 0, cents: won ? amountIn(won.note) : 0 }, slipped };
};

for (const { seed, deals, sellers } of COMPANIES)
  test.describe(`company ${seed}`, () => {
    let folder: string;
    let company: Company;
    let org: LocalOrg;

    test.beforeAll(async () => {
      test.setTimeout(300_000);
      folder = await mkdtemp(join(tmpdir(), 'browser-test-bridge-'));
      const options = { out: folder, seed, today: TODAY, deals, sellers };
      await promisify(execFile)(
        process.execPath,
        [
          '--import',
          'tsx',
          'scripts/sample-data/main.ts',
          ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
        ],
        { cwd: ROOT }
      );
      company = await companyIn(folder);
      org = await startLocalOrg({ data: folder, today: TODAY, isUnsynced: true });
    });
    test.afterAll(async () => {
      await org.stop();
      await rm(folder, { recursive: true });
    });

    test('since its first instant a quarter has won what is Won and missed what is Slipped', async ({
      page
    }) => {
      await openPage(page, org, company.chief);
      await openView(page, 'Changes');
      await page.getByRole('button', { name: 'All in the forecast' }).click();
      // The first periods hold what the company had before it moved to this org.
      for (const period of company.periods.slice(-7)) {
        await page.getByRole('combobox', { name: 'Period' }).click();
        await page.getByRole('option', { name: period.name }).click();
        await page.getByRole('button', { name: 'Start of period' }).click();
        await expect(page.getByRole('button', { name: 'Start of period' })).toHaveAttribute(
          'aria-pressed',
          'true'
        );
        await expect(page.locator('.skeleton')).toHaveCount(0, { timeout: 60_000 });
        const expected = sumsOf(company, period);
        expect(expected.slipped.count, period.name).toBeGreaterThan(0);
        expect(toldBy(await linesOf(page, 'Changes')), period.name).toEqual(expected);
        const total = page.locator('[data-id="slipped"]');
        await expect(total).toContainText(`${expected.slipped.count} deals`);
        expect(amountIn(await total.innerText()), period.name).toBe(expected.slipped.cents);
        if (period.end < TODAY)
          expect(amountIn(await page.locator('[data-id="after"]').innerText())).toBe(expected.won.cents);
      }
    });

    test('the board pack of a finished quarter says the same', async ({ page }) => {
      await openPage(page, org, company.chief);
      const period = company.periods.at(-2)!;
      await page.getByRole('combobox', { name: 'Period' }).click();
      await page.getByRole('option', { name: period.name }).click();
      await openView(page, 'Board pack');
      expect(toldBy(await linesOf(page, 'Board pack'))).toEqual(sumsOf(company, period));
      await expectAccessible(page);
    });
  });
