import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readExportRules } from '../../../scripts/local-org/engine/load/export-rules.ts';
import { createOrg } from '../../../scripts/local-org/engine/org.ts';
import { firstPerson, readCompany, readPeople } from '../../../scripts/local-org/lightning-page/people.ts';
import { startServer, type LocalServer } from '../../../scripts/local-org/server/server.ts';
import { ASSIGNMENTS, writeMetadata } from '../../support/app.ts';
import { leadMetricTarget, metricTarget } from '../../../scripts/sync/src/plan/targets.ts';
import { noProgress } from '../../../scripts/sync/src/progress.ts';
import { exitCodeOf, type Report } from '../../../scripts/sync/src/report/report.ts';
import { run } from '../../../scripts/sync/src/run.ts';
import { recompute } from '../recompute.ts';
import { wholeExport } from './whole-export.ts';
import { apiVersion } from '../../../scripts/sync/src/connect/types.ts';

/** A company's whole export, loaded and synced like `npm start`, checked against docs/metrics.md by plain loops. */
const company = wholeExport(7);
const rules = readExportRules(join(import.meta.dirname, '../../../scripts/start/export-rules.json'));
let server: LocalServer;
let report: Report;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whole-export-'));
  for (const [name, text] of Object.entries(company.files)) writeFileSync(join(folder, name), text);
  const metadata = writeMetadata();
  const org = await createOrg({
    metadata: [metadata.folder],
    assignments: ASSIGNMENTS,
    data: folder,
    rules,
    today: company.today
  }).finally(metadata.remove);
  server = await startServer({ org });
  const login = {
    connection: new Connection({
      instanceUrl: server.origin,
      accessToken: server.sessions.issue(org.adminId),
      version: apiVersion
    })
  };
  report = await run(
    login,
    { store: mkdtempSync(join(folder, 'store-')) + '/store.duckdb', maxApiShare: 100, lag: 300 },
    noProgress
  );
});
afterAll(async () => {
  await server.close();
  await server.org.close();
  rmSync(folder, { recursive: true });
});

const rowsOf = async (soql: string): Promise<Record<string, unknown>[]> => {
  const { org } = server;
  return (await org.run(org.parseQuery(soql), { userId: org.adminId })).records;
};

const expected = () =>
  recompute(company.rows, {
    now: report.startedAt,
    timeZone: company.timeZone,
    fiscalYearStartMonth: 1
  });

it('has every sum of every slice right to the cent', async () => {
  const fields = metricTarget.fields.filter((name) => /_(Amount|Count|Sum)__c$/.test(name));
  const records = await rowsOf(
    `SELECT Forecast_Period__r.Key__c, Dimension__c, Dimension_Value__c, ${fields.join()} FROM Sales_Metric__c`
  );
  const found = new Map(
    records.map((row) => {
      const period = (row.Forecast_Period__r as { Key__c: string }).Key__c;
      return [`${period}|${String(row.Dimension__c)}|${String(row.Dimension_Value__c)}`, row];
    })
  );
  const wrong: string[] = [];
  let compared = 0;
  for (const { period, dimension, value, sums } of expected().salesMetrics) {
    const key = `${period}|${dimension}|${value}`;
    const row = found.get(key);
    found.delete(key);
    for (const field of fields) {
      compared += 1;
      const [should, is] = [sums[field] ?? 0, Number(row?.[field] ?? 0)];
      if (Math.abs(should - is) > 0.005_01) wrong.push(`${key} ${field} should be ${should} and is ${is}`);
    }
  }
  expect(wrong).toEqual([]);
  // Slices of two dimensions, and what has other sums, are not the calculator's.
  expect([...found.keys()].filter((key) => !/ by /.test(key))).toEqual([]);
  expect(compared).toBeGreaterThan(5000);
});

it('has the figures of leads right, none of them answered by a task about nobody', async () => {
  const fields = leadMetricTarget.fields.filter((name) => /(Count|Sum|Hours?|Min)__c$/.test(name));
  const records = await rowsOf(
    `SELECT Forecast_Period__r.Key__c, Lead_Source__c, ${fields.join()} FROM Lead_Metric__c`
  );
  const found = new Map(
    records.map((row) => [
      `${(row.Forecast_Period__r as { Key__c: string }).Key__c}|${String(row.Lead_Source__c)}`,
      row
    ])
  );
  const all = expected().leadMetrics;
  for (const { period, source, sums } of all)
    for (const field of fields)
      expect([period, source, field, Number(found.get(`${period}|${source}`)?.[field] ?? 0)]).toEqual([
        period,
        source,
        field,
        (sums as Readonly<Record<string, number>>)[field] ?? 0
      ]);
  expect(found.size).toBe(all.length);
});

it('says in one line what was read, and what to do about what is missing or was assumed', () => {
  const { read, currency, notes, missing } = server.org.account!;
  expect(currency).toBe('MXN');
  expect(read).toContain('Read 7 of 354 files: Opportunity 512, ');
  expect(read).toContain('347 files of objects (');
  expect(read.length).toBeLessThan(450);
  expect(missing.map(({ what }) => what)).toEqual([
    'plans',
    'sellers',
    'loss types',
    'segments',
    'competitors',
    'accepted dates'
  ]);
  const cop = company.rows.Opportunity.filter((deal) => deal.CurrencyIsoCode === 'COP' && !deal.IsDeleted);
  expect(notes.join('\n')).toContain(
    `No exchange rate for COP: the amounts of ${cop.length} deals are left out`
  );
  expect(notes.join('\n')).toContain('America/Mexico_City was taken');
  expect(notes.join('\n')).toContain('Account.csv: not in UTF-8, read as Windows-1252.');
  expect(report.withoutRate).toEqual([{ currency: 'COP', deals: cop.length }]);
  expect(report.corporateCurrency).toBe('MXN');
  expect(exitCodeOf(report)).toBe(4);
});

it('opens as the head, who sees all deals', async () => {
  const { org } = server;
  const person = firstPerson(await readPeople(org), await readCompany(org));
  expect(person).toMatchObject({ id: company.head, role: 'manager' });
  const count = async (userId: string): Promise<unknown> =>
    (await org.run(org.parseQuery('SELECT COUNT(Id) n FROM Opportunity'), { userId })).records[0]!.n;
  expect(await count(person!.id)).toBe(company.rows.Opportunity.filter((deal) => !deal.IsDeleted).length);
});
