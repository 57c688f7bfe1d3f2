import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fieldMappings, type Mapping } from '../../lib/mapping/index.ts';
import { readExportRules } from '../../local-org/engine/load/export-rules.ts';
import { createOrg } from '../../local-org/engine/org.ts';
import { startServer, type LocalServer } from '../../local-org/server/server.ts';
import { ASSIGNMENTS, writeMetadata } from '../../../test/support/app.ts';
import {
  fieldXml,
  folderOf,
  permissionSetXml,
  removeFolders
} from '../../local-org/test/support/small-org.ts';
import { apiVersion } from '../../sync/src/connect/types.ts';
import { metricTarget } from '../../sync/src/plan/targets.ts';
import { noProgress } from '../../sync/src/progress.ts';
import type { Report } from '../../sync/src/report/report.ts';
import { run } from '../../sync/src/run.ts';
import { withoutEntries } from '../command.ts';
import { withExport } from '../export.ts';
import { propose } from '../propose.ts';

/** The same company twice: its export loaded with the mapping, and its org with its own fields, synced with the mapping. */
const DATA = join(import.meta.dirname, 'orgs', 'english');
const OWN: Readonly<Record<string, readonly string[]>> = {
  Opportunity: ['Closed_Lost_Reason__c', 'MainCompetitors__c', 'SAL_Date__c', 'Solution_Fit__c'],
  Account: ['Customer_Segment__c', 'Sales_Territory__c']
};

let mapping: Mapping;
let loaded: LocalServer;
let own: LocalServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mapped-sync-'));
  mapping = await withExport(DATA, {}, (source) => Promise.resolve(propose(source.survey).mapping));
  const app = writeMetadata();
  const rules = readExportRules(join(import.meta.dirname, '../../start/export-rules.json'));
  const common = { data: DATA, today: '2026-10-20' };
  try {
    const mappedFields = [...fieldMappings(mapping).values()];
    const first = await createOrg({ ...common, metadata: [app.folder], assignments: ASSIGNMENTS, rules: { ...rules, mappedFields } }); // prettier-ignore
    const assignments = { ...ASSIGNMENTS, admin: [...ASSIGNMENTS.admin, 'Own_Fields'] };
    const second = await createOrg({ ...common, metadata: [app.folder, ownFields()], assignments, rules });
    loaded = await startServer({ org: first });
    own = await startServer({ org: second });
  } finally {
    app.remove();
    removeFolders();
  }
});
afterAll(async () => {
  for (const server of [loaded, own]) {
    await server.close();
    await server.org.close();
  }
  rmSync(folder, { recursive: true });
});

/** Metadata of the org's own fields, and the right to see them. */
function ownFields(): string {
  const names = Object.entries(OWN).flatMap(([object, fields]) => fields.map((name) => ({ object, name })));
  return folderOf({
    ...Object.fromEntries(
      names.map(({ object, name }) => [
        `objects/${object}/fields/${name}.field-meta.xml`,
        name === 'SAL_Date__c' ? fieldXml(name, 'Date') : fieldXml(name, 'Text', '<length>255</length>')
      ])
    ),
    'permissionsets/Own_Fields.permissionset-meta.xml': permissionSetXml(
      [],
      names.map(({ object, name }) => `${object}.${name}`)
    )
  });
}

const connectionTo = ({ origin, sessions, org }: LocalServer): Connection =>
  new Connection({ instanceUrl: origin, accessToken: sessions.issue(org.adminId), version: apiVersion });

const sync = (server: LocalServer, store: string, by?: Mapping, full = false): Promise<Report> =>
  run(
    { connection: connectionTo(server) },
    { store: join(folder, `${store}.duckdb`), maxApiShare: 100, lag: 300, mapping: by, full },
    noProgress
  );

/** Every sum of every metric record. */
async function metrics({ org }: LocalServer): Promise<string[]> {
  const fields = metricTarget.fields.filter((name) => /_(Amount|Count|Sum)__c$/.test(name));
  const soql = `SELECT Forecast_Period__r.Key__c, Dimension__c, Dimension_Value__c, ${fields.join()} FROM Sales_Metric__c`;
  const { records } = await org.run(org.parseQuery(soql), { userId: org.adminId });
  return records
    .map(({ attributes, Forecast_Period__r, ...row }) =>
      JSON.stringify([attributes.type, (Forecast_Period__r as { Key__c: string }).Key__c, row])
    )
    .sort();
}

/** What the whole company lost in all quarters, of a kind. */
async function lost({ org }: LocalServer, kind: string): Promise<number> {
  const soql = `SELECT SUM(Lost_${kind}_Count__c) n FROM Sales_Metric__c WHERE Dimension__c = 'Company' AND Forecast_Period__r.Kind__c = 'Quarter'`;
  return Number((await org.run(org.parseQuery(soql), { userId: org.adminId })).records[0]!.n);
}

const later = ({ org }: LocalServer): void => org.clock.set(new Date(org.clock.now().getTime() + 3_600_000));

it('an org synced with a mapping has the figures of its export loaded with that mapping', async () => {
  await sync(loaded, 'loaded');
  const { notes } = await sync(own, 'own', mapping);
  expect(notes.join()).not.toContain('not there');
  const figures = await metrics(own);
  expect(figures).toEqual(await metrics(loaded));
  expect(figures.join()).toMatch(/"Competitor".*"Initech"/);
  expect(figures.join()).toMatch(/"Segment".*"Mid-Market"/);
  expect(figures.join()).toMatch(/"Region".*"Nordics"/);
});

it('counts the losses as a loop over the rows of the file does', async () => {
  const rows = parse(readFileSync(join(DATA, 'Opportunity.csv')), { columns: true }) as Record<string, string>[]; // prettier-ignore
  const competition = ['Price', 'Went with competitor', 'Missing features'];
  const noDecision = [
    'No budget',
    'No decision',
    'Unresponsive - ghosted us',
    'Stayed with current solution'
  ];
  const counts = { Competition: 0, No_Decision: 0, Unclassified: 0 };
  for (const row of rows) {
    if (row.IsClosed !== '1' || row.IsWon === '1') continue;
    const reason = row.Closed_Lost_Reason__c!;
    if (competition.includes(reason)) counts.Competition += 1;
    else if (noDecision.includes(reason)) counts.No_Decision += 1;
    else counts.Unclassified += 1;
  }
  for (const [kind, count] of Object.entries(counts)) expect([kind, await lost(own, kind)]).toEqual([kind, count]); // prettier-ignore
});

it('reads a change by the mapping, and ends as a run that reads everything', async () => {
  const connection = connectionTo(own);
  const { records } = await connection.query<{ Id: string }>(
    "SELECT Id FROM Opportunity WHERE Closed_Lost_Reason__c = 'Price' ORDER BY Id LIMIT 1"
  );
  const before = await lost(own, 'No_Decision');
  later(own);
  await connection.sobject('Opportunity').update({ Id: records[0]!.Id, Closed_Lost_Reason__c: 'No budget' });
  later(own);
  const { fullBecause, read } = await sync(own, 'own', mapping);
  // The deal, and those in which the last run wrote how often they slipped.
  expect(fullBecause).toBeNull();
  expect(read.Opportunity).toBeLessThan(20);
  expect(await lost(own, 'No_Decision')).toBe(before + 1);
  const incremental = await metrics(own);
  const { drift } = await sync(own, 'own', mapping, true);
  expect(drift).toEqual([]);
  expect(await metrics(own)).toEqual(incremental);
});

it("takes the app's field before the mapped one", async () => {
  const connection = connectionTo(own);
  const { records } = await connection.query<{ Id: string }>(
    "SELECT Id FROM Opportunity WHERE Closed_Lost_Reason__c = 'Price' ORDER BY Id LIMIT 1"
  );
  const before = await lost(own, 'No_Decision');
  later(own);
  const saved = await connection.sobject('Opportunity').update({ Id: records[0]!.Id, Loss_Type__c: 'No Decision', No_Decision_Kind__c: 'Went Silent' }); // prettier-ignore
  expect(saved.success).toBe(true);
  later(own);
  await sync(own, 'own', mapping);
  expect(await lost(own, 'No_Decision')).toBe(before + 1);
});

it('reads everything again where the mapping was changed, and what was undone counts no longer', async () => {
  const without = withoutEntries(mapping, ['lossType']);
  later(own);
  const { read } = await sync(own, 'own', without);
  const { totalSize } = await connectionTo(own).query('SELECT Id FROM Opportunity');
  expect(read.Opportunity).toBe(totalSize);
  // The one that has the app's own loss type.
  expect([await lost(own, 'Competition'), await lost(own, 'No_Decision')]).toEqual([0, 1]);
});

it('names a field of the mapping that the org does not have', async () => {
  later(own);
  const { notes } = await sync(own, 'own', { segment: { field: 'Account.Tier__c' } });
  expect(notes).toContain(
    'Account.Tier__c is not there or not visible: segment is not mapped. Correct the mapping, or let this user see the field.'
  );
});
