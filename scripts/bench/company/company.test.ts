import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { companyOf, today } from './index.ts';

let cache: string;
let deals: Record<string, string>[];
let history: Record<string, string>[];

beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'bench-company-'));
  const folder = await companyOf(300, cache);
  const read = (object: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, `${object}.csv`)), { columns: true });
  deals = read('Opportunity');
  history = read('OpportunityHistory');
});
afterAll(() => rmSync(cache, { recursive: true }));

it('has as many deals as asked for, and six rows of history for each', () => {
  expect(deals).toHaveLength(300);
  expect(history).toHaveLength(1800);
  expect(new Set(history.map(({ Id }) => Id)).size).toBe(1800);
});

it('ends each history with what the deal is today, and before today', () => {
  const last = new Map<string, Record<string, string>>();
  for (const row of history.sort((a, b) => (a.CreatedDate ?? '').localeCompare(b.CreatedDate ?? '')))
    last.set(row.OpportunityId ?? '', row);
  for (const deal of deals) {
    const row = last.get(deal.Id ?? '');
    expect([row?.StageName, row?.Amount, row?.CloseDate]).toEqual([
      deal.StageName,
      deal.Amount,
      deal.CloseDate
    ]);
    expect(row?.CreatedDate?.slice(0, 10).localeCompare(today)).toBeLessThanOrEqual(0);
  }
});

it('has deals that were won, lost and are open, and deals that were put off', () => {
  const stages = new Set(deals.map(({ StageName }) => StageName));
  expect([...stages]).toEqual(expect.arrayContaining(['Closed Won', 'Closed Lost', 'Running Evaluation']));
  const dates = new Map<string, Set<string>>();
  for (const { OpportunityId = '', CloseDate = '' } of history)
    dates.set(OpportunityId, (dates.get(OpportunityId) ?? new Set()).add(CloseDate));
  expect([...dates.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(30);
});

it('makes a company once', async () => {
  expect(await companyOf(300, cache)).toBe(join(cache, 'company-300'));
});
