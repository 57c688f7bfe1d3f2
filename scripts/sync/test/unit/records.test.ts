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
  await company.rollUp();
});

afterEach(() => company.close());

it('makes the same records in parts as at once', async () => {
  const { store } = company;
  await store.run('CREATE TEMP TABLE at_once AS FROM metric; TRUNCATE metric');
  await insertInParts(store, { table: 'metric', sums: 'slice', record: 'period_key,dimension,value' }, 3);
  const {
    at_once: atOnce,
    in_parts: inParts,
    different
  } = await store.one(
    `SELECT (SELECT count(*) FROM at_once)::INTEGER AS at_once, (SELECT count(*) FROM metric)::INTEGER AS in_parts,
       (SELECT count(*) FROM (FROM at_once EXCEPT FROM metric))::INTEGER AS different`
  );
  expect(Number(atOnce)).toBeGreaterThan(9);
  expect({ inParts, different }).toEqual({ inParts: atOnce, different: 0 });
  expect(
    await store.rows("SELECT Won_Amount__c FROM metric WHERE Dimension__c = 'Source' ORDER BY 1 DESC LIMIT 2")
  ).toEqual([{ Won_Amount__c: '280.00' }, { Won_Amount__c: '60.00' }]);
});
