import jsforce from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEALS, startTestOrg } from '../support/index.ts';
import type { Json, TestOrg } from '../support/index.ts';

const CONTACTS = 4500;
let test: TestOrg;
let conn: InstanceType<typeof jsforce.Connection>;

beforeAll(async () => {
  test = await startTestOrg({ contacts: CONTACTS });
  conn = new jsforce.Connection({ loginUrl: test.server.origin, version: '66.0' });
  await conn.login('admin@local.example', 'local');
});
afterAll(() => test.close());

describe('jsforce', () => {
  it('queries beyond one page', async () => {
    const soql = 'SELECT Id FROM Contact ORDER BY Id';
    const one = await conn.query(soql);
    expect([one.records.length, one.totalSize, one.done]).toEqual([2000, CONTACTS, false]);
    const all = await conn.query(soql, { autoFetch: true, maxFetch: 10_000 });
    expect([new Set(all.records.map(({ Id }) => Id)).size, all.done]).toEqual([CONTACTS, true]);
    const some = await conn.query(soql, { autoFetch: true, maxFetch: 2500 });
    expect(some.records).toHaveLength(2500);
  });

  it('knows the limits of the org', async () => {
    await conn.query('SELECT Id FROM Account');
    expect(conn.limitInfo.apiUsage?.limit).toBe(test.server.usage.allowance);
    expect((await conn.limits())['DailyApiRequests']?.Max).toBe(test.server.usage.allowance);
  });

  it('describes', async () => {
    const { fields, name } = await conn.describe('Opportunity');
    expect(name).toBe('Opportunity');
    expect(fields.find((field) => field.name === 'StageName')?.picklistValues?.length).toBeGreaterThan(5);
    expect((await conn.describeGlobal()).sobjects.length).toBeGreaterThan(20);
  });

  it('writes 450 records in three calls, and finds, changes and deletes them', async () => {
    const records = Array.from({ length: 450 }, (_, index) => ({ Name: `jsforce ${index}` }));
    const before = test.server.usage.used;
    const results = await conn.sobject('Account').create(records, { allowRecursive: true });
    expect(results.every(({ success }) => success)).toBe(true);
    expect(test.server.usage.used - before).toBe(3);
    const found = await conn
      .sobject('Account')
      .find({ Name: { $like: 'jsforce %' } }, 'Id, Name')
      .execute({ autoFetch: true });
    expect(found).toHaveLength(450);
    const changed = await conn
      .sobject('Account')
      .update(found.slice(0, 3).map(({ Id }) => ({ Id: Id as string, Industry: 'x' })));
    expect(changed.map(({ success }) => success)).toEqual([true, true, true]);
    const ids = found.map(({ Id }) => Id as string);
    const removed = await conn.sobject('Account').destroy(ids, { allowRecursive: true });
    expect(removed.filter(({ success }) => success)).toHaveLength(450);
  });

  it('upserts one and many', async () => {
    const period = (Key__c: string) => ({
      Key__c,
      Name: Key__c,
      Kind__c: 'Quarter',
      Start_Date__c: '2026-01-01',
      End_Date__c: '2026-03-31'
    });
    const periods = conn.sobject('Period__c');
    expect(await periods.upsert(period('Q:2026-01-01'), 'Key__c')).toMatchObject({
      success: true,
      created: true
    });
    expect(await periods.upsert(period('Q:2026-01-01'), 'Key__c')).toMatchObject({
      success: true,
      created: false
    });
    const many = await periods.upsert([period('Q:2026-01-01'), period('Q:2026-04-01')], 'Key__c');
    expect(many).toMatchObject([
      { success: true, created: false },
      { success: true, created: true }
    ]);
  });

  it('reads and writes single records', async () => {
    const { Name } = await conn.sobject('Opportunity').retrieve(DEALS.commit);
    expect(Name).toBe('Acme renewal');
    await conn.sobject('Opportunity').update({ Id: DEALS.commit, NextStep: 'from jsforce' });
    expect((await conn.sobject('Opportunity').retrieve(DEALS.commit))['NextStep']).toBe('from jsforce');
    await expect(conn.sobject('Opportunity').create({ Name: 'x' })).rejects.toMatchObject({
      errorCode: 'REQUIRED_FIELD_MISSING'
    });
    await expect(conn.query('SELECT Nope FROM Account')).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD'
    });
  });

  it('asks for deletions and changes of a span', async () => {
    const start = new Date('2026-08-19T00:00:00Z');
    const end = new Date('2026-08-22T00:00:00Z');
    const { id } = await conn.sobject('Account').create({ Name: 'Deleted by jsforce' });
    await conn.sobject('Account').destroy(id as string);
    const { deletedRecords } = await conn.sobject('Account').deleted(start, end);
    expect(deletedRecords.map((record) => record.id)).toContain(id);
    const { id: kept } = await conn.sobject('Account').create({ Name: 'Kept' });
    expect((await conn.sobject('Account').updated(start, end)).ids).toContain(kept);
  });

  it('loads by Bulk API 2.0', async () => {
    conn.bulk2.pollInterval = 20;
    const csv = 'Name,Industry\nBulk A,x\n,y\n"Bulk ""B""",#N/A\n';
    const { successfulResults, failedResults, unprocessedRecords } = await conn.bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'insert',
      input: csv
    });
    expect(successfulResults.map((row) => (row as unknown as Record<string, string>)['Name'])).toEqual([
      'Bulk A',
      'Bulk "B"'
    ]);
    expect(failedResults).toMatchObject([{ sf__Error: expect.stringContaining('REQUIRED_FIELD_MISSING') }]);
    expect(unprocessedRecords).toEqual([]);
    // Records, as jsforce turns them into CSV: with an empty Id column even for an upsert by external id.
    const upsert = await conn.bulk2.loadAndWaitForResults({
      object: 'Period__c',
      operation: 'upsert',
      externalIdFieldName: 'Key__c',
      input: [
        {
          Key__c: 'bulk',
          Name: 'bulk',
          Kind__c: 'Quarter',
          Start_Date__c: '2026-01-01',
          End_Date__c: '2026-03-31'
        }
      ]
    });
    expect(upsert.successfulResults).toHaveLength(1);
  });

  it('queries by Bulk API 2.0, one page of it', async () => {
    const stream = await conn.bulk2.query('SELECT Id, LastName FROM Contact');
    const rows = await stream.toArray();
    expect(rows).toHaveLength(CONTACTS);
  });

  it('sends composite and GraphQL requests', async () => {
    const { data } = await conn.requestPost<Json>('/graphql', {
      query: '{ uiapi { currentUser { Name { value } } } }'
    });
    expect(data.uiapi.currentUser.Name.value).toBe('Local Admin');
  });
});
