import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertInParts } from '../../src/compute/records.ts';
import { Company, deal, won } from '../support/roll-up-company.ts';

let company: Company;

beforeEach(async () => {
  company = await Company.create();
  await company.add('Opportunity', [
    deal('first', { ...won, Amount: 280, CloseDate: '2026-04-15', LeadSource: 'Web', AccountId: 'acc' }),
    deal('second', { ...won, Amount: 60, CloseDate: '2026-04-20', LeadSource: 'Event', OwnerId: 'ann' })
  ]);
  const row = (
    Id: string,
    OpportunityId: string,
    on: string,
    StageName: string,
    ForecastCategory: string
  ) => ({
    Id,
    OpportunityId,
    CreatedDate: `${on}T12:00:00.000Z`,
    StageName,
    ForecastCategory,
    Amount: 50,
    CloseDate: '2026-04-30',
    IsDeleted: false
  });
  await company.add('OpportunityHistory', [
    row('h1', 'first', '2026-01-05', 'Meeting', 'Pipeline'),
    row('h2', 'first', '2026-04-03', 'Proposal', 'BestCase'),
    row('h3', 'first', '2026-04-15', 'Won', 'Closed'),
    row('h4', 'second', '2026-04-02', 'Meeting', 'Pipeline'),
    row('h5', 'second', '2026-04-20', 'Won', 'Closed')
  ]);
  await company.rollUp();
});

afterEach(() => company.close());

it.each([
  { table: 'metric', sums: 'slice', record: 'period_key,dimension,value' },
  { table: 'stage_metric', sums: 'stage', record: 'period_key,motion,stage' },
  { table: 'week_metric', sums: 'week', record: 'period_key,week,dimension,value' }
])('makes the same records of $table in parts as at once', async (kind) => {
  const { store } = company;
  await store.run(`CREATE TEMP TABLE at_once AS FROM ${kind.table}; TRUNCATE ${kind.table}`);
  await insertInParts(store, kind, 1);
  const { atOnce, inParts, different } = await store.one(
    `SELECT (SELECT count(*) FROM at_once)::INTEGER AS "atOnce", (SELECT count(*) FROM ${kind.table})::INTEGER AS "inParts",
       (SELECT count(*) FROM (FROM at_once EXCEPT FROM ${kind.table}))::INTEGER AS different`
  );
  expect(Number(atOnce)).toBeGreaterThan(1);
  expect({ inParts, different }).toEqual({ inParts: atOnce, different: 0 });
});

it('has the amounts of won deals, by hand', async () => {
  expect(
    await company.store.rows(
      "SELECT Won_Amount__c FROM metric WHERE Dimension__c = 'Source' ORDER BY 1 DESC LIMIT 2"
    )
  ).toEqual([{ Won_Amount__c: '280.00' }, { Won_Amount__c: '60.00' }]);
});
