import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { explainFrom } from '../../src/explain/explain.ts';
import { clearIncoming, mergeChanges, replaceAll } from '../../src/extract/merge.ts';
import { sourceObjects } from '../../src/plan/objects.ts';
import type { SourceObject } from '../../src/plan/source-object.ts';
import { Company, deal, won } from '../support/roll-up-company.ts';
import { setState } from '../../src/store/state.ts';
import { incomingTable } from '../../src/store/tables.ts';

let company: Company;

beforeEach(async () => {
  company = await Company.create();
  await company.add('Opportunity', [
    deal('open', { CloseDate: '2026-06-30' }),
    deal('won', { ...won, CloseDate: '2026-04-15', OwnerId: 'cas' }),
    deal('ahead', { CloseDate: '2026-08-30', Sales_Accepted_Date__c: '2026-06-10' })
  ]);
  await company.history([
    ['open', '2026-01-05T12:00:00.000Z', 'Pipeline', 100, '2026-06-30'],
    ['won', '2026-01-05T12:00:00.000Z', 'BestCase', 100, '2026-04-30'],
    ['won', '2026-04-15T12:00:00.000Z', 'Closed', 100, '2026-04-15'],
    ['ahead', '2026-05-01T12:00:00.000Z', 'Pipeline', 100, '2026-08-30']
  ]);
  await company.rollUp();
});

afterEach(() => company.close());

it('computes nothing when nothing was touched', async () => {
  await company.touch();
  const { incremental, full, dealsComputed } = await company.incrementalAndFull('2026-05-20 16:00:00');
  expect(dealsComputed).toBe(0);
  expect(incremental).toEqual(full);
});

it('computes a deal that was touched, and takes what it was in out of its old slices', async () => {
  await company.store.run("UPDATE org.Opportunity SET OwnerId = 'ann', Amount = 250 WHERE Id = 'won'");
  await company.touch('won');
  const { incremental, full, dealsComputed } = await company.incrementalAndFull();
  expect(dealsComputed).toBe(1);
  expect(incremental).toEqual(full);
  expect(await company.sums('Q:2026-04-01|Seller|ann')).toMatchObject({ Won_Amount: 250, Won_Count: 1 });
  expect(await company.keys()).not.toContain('Q:2026-04-01|Seller|cas');
});

it('forgets a deal that was deleted', async () => {
  await company.store.run("UPDATE org.Opportunity SET IsDeleted = true WHERE Id = 'won'");
  await company.touch('won');
  const { incremental, full } = await company.incrementalAndFull();
  expect(incremental).toEqual(full);
  expect((await company.sums('Q:2026-04-01|Company|All'))?.Won_Count).toBeUndefined();
});

const weekSums = async (key: string): Promise<Record<string, number> | undefined> => {
  const [row] = await company.store.rows('FROM week_metric WHERE Key__c = $key', { key });
  const sums = Object.entries(row ?? {}).filter(
    ([name, value]) => /_(Amount|Count)__c$/.test(name) && Number(value)
  );
  return row && Object.fromEntries(sums.map(([name, value]) => [name.slice(0, -3), Number(value)]));
};

it('writes the readings of a week that has begun, and computes no deal for it', async () => {
  expect(await weekSums('Q:2026-04-01|08|Company|All')).toBeUndefined();
  await company.touch();
  const { incremental, full, dealsComputed } = await company.incrementalAndFull('2026-05-27 15:00:00');
  expect(dealsComputed).toBe(0);
  expect(incremental).toEqual(full);
  expect(await weekSums('Q:2026-04-01|08|Company|All')).toEqual({
    Open_Pipeline_Amount: 100,
    Open_Pipeline_Count: 1,
    Won_Amount: 100,
    Won_Count: 1
  });
});

it('writes a number that was submitted into the readings after it, and takes one back that was deleted', async () => {
  await company.add('Forecast_Period__c', [{ Id: 'p', Key__c: 'Q:2026-04-01' }]);
  await company.add('Forecast_Submission__c', [
    {
      Id: 's',
      Forecast_Period__c: 'p',
      Seller__c: 'ann',
      Level__c: 'Manager',
      Number__c: 900,
      Submitted_At__c: '2026-05-12T12:00:00.000Z',
      IsDeleted: false
    }
  ]);
  await company.touch();
  const { incremental, full, dealsComputed } = await company.incrementalAndFull();
  expect(dealsComputed).toBe(0);
  expect(incremental).toEqual(full);
  expect(await weekSums('Q:2026-04-01|05|Team|ann')).not.toHaveProperty('Head_Call_Count');
  expect(await weekSums('Q:2026-04-01|06|Team|ann')).toMatchObject({
    Head_Call_Amount: 900,
    Head_Call_Count: 1
  });
  expect(await weekSums('Q:2026-04-01|06|Team|vic')).toMatchObject({ Managers_Calls_Amount: 900 });
  expect(await weekSums('Q:2026-04-01|06|Company|All')).toMatchObject({ Head_Call_Amount: 900 });
  await company.store.run('UPDATE org.Forecast_Submission__c SET IsDeleted = true');
  await company.touch();
  const after = await company.incrementalAndFull();
  expect(after.incremental).toEqual(after.full);
  expect(await weekSums('Q:2026-04-01|06|Team|ann')).not.toHaveProperty('Head_Call_Count');
});

it('keeps readings of the running period and the eight before it', async () => {
  await company.touch();
  const { incremental, full } = await company.incrementalAndFull('2028-07-02 15:00:00');
  expect(incremental).toEqual(full);
  const kept = await company.store.rows('SELECT DISTINCT period_key FROM week_metric ORDER BY 1');
  expect(kept.map((row) => row.period_key)).toEqual(['Q:2026-07-01']);
});

// Failure mode 14. Guard: sql/affected/by_calendar.sql.
it('keeps slices of two dimensions for the running quarter and the eight before it', async () => {
  const { store } = company;
  await store.run("UPDATE org.Opportunity SET AccountId = 'acc'");
  await company.rollUp();
  await company.touch();
  const quarters = async () => [
    ...new Set((await company.keys()).filter((key) => key.includes(' by ')).map((key) => key.split('|')[0]))
  ];
  const { incremental, full } = await company.incrementalAndFull('2028-07-02 15:00:00');
  expect(incremental).toEqual(full);
  expect((await quarters()).sort()).toEqual(['Q:2026-07-01']);
  expect(await company.keys()).toContain('Q:2026-04-01|Segment|SMB');
});

it('computes all deals again when an old period has weekly readings again', async () => {
  const { store } = company;
  await company.touch();
  await company.rollUp();
  await store.run(
    `UPDATE seen_period SET is_read = false WHERE period_key = 'Q:2026-04-01';
     DELETE FROM deal_week WHERE period_key = 'Q:2026-04-01'`
  );
  await company.touch();
  const { incremental, full, dealsComputed } = await company.incrementalAndFull();
  expect(dealsComputed).toBe(3);
  expect(incremental).toEqual(full);
  expect(await weekSums('Q:2026-04-01|07|Company|All')).toMatchObject({ Open_Pipeline_Count: 1 });
});

it('computes all deals again after a run that ended in the midst of them', async () => {
  const { store } = company;
  await company.touch();
  const { full } = await company.incrementalAndFull();
  const run = store.run.bind(store);
  const spy = vi.spyOn(store, 'run').mockImplementation((sql, values) => {
    if (sql.includes('INSERT INTO deal_week')) throw new Error('The disk is full.');
    return run(sql, values);
  });
  await setState(store, 'touched', 'all');
  await expect(company.rollUp()).rejects.toThrow('The disk is full.');
  spy.mockRestore();
  const question = {
    sum: 'Won',
    dimension: 'Company',
    value: 'All',
    day: '2026-05-20',
    isMonth: false,
    motion: ''
  };
  await expect(explainFrom(store, question)).rejects.toThrow('run the sync again');
  const again = await company.incrementalAndFull();
  expect(again.incremental).toEqual(full);
  expect(await explainFrom(store, question)).toMatchObject({ count: 1, amount: 100 });
});

it('computes what a new quarter touches, without an edit', async () => {
  await company.touch();
  const { incremental, full, dealsComputed } = await company.incrementalAndFull('2026-07-02 15:00:00');
  expect(incremental).toEqual(full);
  // "open" slipped out of Q2 by staying open; "ahead" was there when Q3 began.
  expect(dealsComputed).toBe(3);
  expect(await company.sums('Q:2026-04-01|Company|All')).toMatchObject({ Slipped_Count: 1 });
  expect(await company.sums('Q:2026-07-01|Company|All')).toMatchObject({ Start_Pipeline_Count: 1 });
});

it('computes a deal whose accepted date has come', async () => {
  await company.store.run(
    "UPDATE org.OpportunityHistory SET CloseDate = '2026-06-29' WHERE OpportunityId = 'ahead'"
  );
  await company.history([['ahead', '2026-05-02T12:00:00.000Z', 'Pipeline', 100, '2026-08-30']]);
  await company.rollUp();
  await company.touch();
  const { incremental, full, dealsComputed } = await company.incrementalAndFull('2026-06-11 15:00:00');
  expect(dealsComputed).toBe(1);
  expect(incremental).toEqual(full);
  expect(await company.sums('Q:2026-04-01|Company|All')).toMatchObject({ Slipped_Count: 1 });
});

// Until that day is over it counts as open (docs/metrics.md, deals without history).
it('computes a deal without history when the day on which it closed is over', async () => {
  await company.add('Opportunity', [
    deal('imported', { ...won, CreatedDate: '2026-03-02T12:00:00.000Z', CloseDate: '2026-05-20' })
  ]);
  await company.rollUp();
  await company.touch();
  const { incremental, full, dealsComputed } = await company.incrementalAndFull('2026-05-21 15:00:00');
  expect(dealsComputed).toBe(1);
  expect(incremental).toEqual(full);
});

// Guard: addChanges in compute/roll-up.ts, which sees that the numbers do not come out even.
it('adds the sums of all periods up anew where a sum is not what the deals make it', async () => {
  await company.store.run(
    'UPDATE slice_sum SET amount = amount + 1, deals = 1; UPDATE stage_sum SET days = 9'
  );
  await company.store.run("UPDATE org.Opportunity SET OwnerId = 'ann' WHERE Id = 'won'");
  await company.touch('won');
  const { incremental, full } = await company.incrementalAndFull();
  expect(incremental).toEqual(full);
});

it('shortens the calendar when the oldest deal is gone', async () => {
  await company.store.run("UPDATE org.Opportunity SET IsDeleted = true WHERE Id IN ('open', 'won')");
  await company.touch('open', 'won');
  const { incremental, full } = await company.incrementalAndFull();
  expect(incremental).toEqual(full);
  expect((await company.keys()).filter((key) => key.startsWith('Q:2026-01-01'))).toEqual([]);
});

it('computes names and teams anew without computing a deal', async () => {
  await company.store.run("UPDATE org.\"User\" SET ManagerId = NULL, Name = 'Casper' WHERE Id = 'cas'");
  await company.store.run("INSERT OR REPLACE INTO memory VALUES ('slices', 'all')");
  await company.touch();
  const { incremental, full, dealsComputed } = await company.incrementalAndFull();
  expect(dealsComputed).toBe(0);
  expect(incremental).toEqual(full);
  expect(await company.sums('Q:2026-04-01|Team|vic')).not.toHaveProperty('Won_Count');
});

it('computes everything when the calendar is that of another time zone', async () => {
  await company.touch();
  await company.store.run("UPDATE memory SET value = 'other' WHERE name = 'basis'");
  const { dealsComputed } = await company.incrementalAndFull();
  expect(dealsComputed).toBe(3);
});

// Guard: sql/affected/currency_type.sql.
it('touches the deals of a currency whose fixed rate changed', async () => {
  const { store } = company;
  const object = sourceObjects.find(({ name }) => name === 'CurrencyType') as SourceObject;
  const planned = { object, fields: object.fields, isReplicateable: false };
  await company.add('Opportunity', [
    deal('in euros', { CurrencyIsoCode: 'EUR' }),
    deal('in dollars', { CurrencyIsoCode: 'USD' })
  ]);
  const read = async (euro: number) => {
    await clearIncoming(store, object);
    await store.run(
      `INSERT INTO ${incomingTable(object)} VALUES ('1', 'USD', 1, true), ('2', 'EUR', ${euro}, false)`
    );
    await replaceAll(store, planned, '2026-05-20', '2026-05-20');
  };
  await read(0.92);
  await store.run('DELETE FROM touched_deal');
  await read(0.92);
  expect(await store.rows('FROM touched_deal')).toEqual([]);
  await read(0.7);
  expect(await store.rows('SELECT DISTINCT deal_id FROM touched_deal')).toEqual([{ deal_id: 'in euros' }]);
});

// Guard: sql/affected/competitor.sql.
it('touches the deals of a competitor that was renamed', async () => {
  const { store } = company;
  const object = sourceObjects.find(({ name }) => name === 'Competitor__c') as SourceObject;
  const planned = { object, fields: object.fields, isReplicateable: true };
  await company.add('Opportunity', [
    deal('of globex', { Competitor__c: 'glo' }),
    deal('of initech', { Competitor__c: 'ini' })
  ]);
  await company.add('Competitor__c', [
    { Id: 'glo', Name: 'Globex', IsDeleted: false },
    { Id: 'ini', Name: 'Initech', IsDeleted: false }
  ]);
  const read = async (name: string) => {
    await clearIncoming(store, object);
    await store.run(`INSERT INTO ${incomingTable(object)} VALUES ('glo', '${name}', false)`);
    await mergeChanges(store, planned, '2026-05-20', '2026-05-19');
  };
  await store.run('DELETE FROM touched_deal');
  await read('Globex');
  expect(await store.rows('FROM touched_deal')).toEqual([]);
  await read('Globex Inc.');
  expect(await store.rows('SELECT DISTINCT deal_id FROM touched_deal')).toEqual([{ deal_id: 'of globex' }]);
});
