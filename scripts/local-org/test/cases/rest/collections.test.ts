import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, accountsOf } from '../../support/accounts.ts';
import { startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const accounts = (beginning: string): Promise<string[]> => accountsOf(test, beginning);

describe('collections', () => {
  const create = (records: unknown[], allOrNone?: boolean) =>
    test.call('POST /composite/sobjects', { body: { records, allOrNone } });

  it('save each record on its own', async () => {
    const { status, body } = await create([account('C1'), account(null), account('C2')]);
    expect(status).toBe(200);
    expect(body.map(({ success }: Json) => success)).toEqual([true, false, true]);
    expect(body[1]).toEqual({
      success: false,
      errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', message: expect.any(String), fields: ['Name'] }]
    });
    expect(await accounts('C')).toEqual(['C1', 'C2']);
  });

  it('or all or none', async () => {
    const { body } = await create([account('N1'), account(null)], true);
    expect(body.map(({ errors }: Json) => errors[0].statusCode)).toEqual([
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'REQUIRED_FIELD_MISSING'
    ]);
    expect(await accounts('N')).toEqual([]);
  });

  it('take 200 records and not one more', async () => {
    const many = Array.from({ length: 201 }, (_, index) => account(`M${index}`));
    expect((await create(many)).status).toBe(400);
    const { body } = await create(many.slice(0, 200));
    expect(body.every(({ success }: Json) => success)).toBe(true);
    expect(await accounts('M')).toHaveLength(200);
  });

  it('update, upsert, retrieve and delete', async () => {
    const [one, two] = (await create([account('U1'), account('U2')])).body.map(({ id }: Json) => id);
    const update = await test.call('PATCH /composite/sobjects', {
      body: {
        records: [
          { ...account('U1x'), id: one },
          account('no id'),
          { ...account('gone'), Id: '001bm0000000999AAA' }
        ]
      }
    });
    expect(update.body.map(({ success, errors }: Json) => success || errors[0].statusCode)).toEqual([
      true,
      'MISSING_ARGUMENT',
      expect.stringMatching(/NOT_FOUND|ENTITY_IS_DELETED|INVALID_CROSS_REFERENCE_KEY/)
    ]);
    const retrieved = await test.call('POST /composite/sobjects/Account', {
      body: { ids: [two, '001bm0000000999AAA', one.slice(0, 15)], fields: ['Name'] }
    });
    expect(retrieved.body.map((record: Json) => record && record.Name)).toEqual(['U2', null, 'U1x']);
    expect((await test.call(`/composite/sobjects/Account?ids=${one}&fields=Name`)).body).toHaveLength(1);
    const removed = await test.call(`DELETE /composite/sobjects?ids=${one},${two},nonsense`);
    expect(removed.body.map(({ success }: Json) => success)).toEqual([true, true, false]);
    expect(await accounts('U')).toEqual([]);

    const period = (Key__c: string) => ({
      attributes: { type: 'Period__c' },
      Key__c,
      Name: Key__c,
      Kind__c: 'Quarter',
      Start_Date__c: '2026-01-01',
      End_Date__c: '2026-03-31'
    });
    const upsert = (keys: string[]) =>
      test.call('PATCH /composite/sobjects/Period__c/Key__c', {
        body: { records: keys.map(period) }
      });
    expect((await upsert(['a'])).body).toMatchObject([{ success: true, created: true }]);
    expect((await upsert(['a', 'b'])).body.map(({ created }: Json) => created)).toEqual([false, true]);
  });

  it('refuse a list that is none and records without an object', async () => {
    expect((await test.call('POST /composite/sobjects', { body: {} })).body[0].errorCode).toBe(
      'REQUIRED_FIELD_MISSING'
    );
    expect((await create([{ Name: 'x' }])).body[0].errorCode).toBe('INVALID_TYPE');
    expect((await test.call('PATCH /composite/sobjects/Nope/Key__c', { body: { records: [] } })).status).toBe(
      404
    );
  });
});

describe('a tree', () => {
  const plant = (records: unknown[]) => test.call('POST /composite/tree/Account', { body: { records } });
  const deal = (referenceId: string, more = {}) => ({
    attributes: { type: 'Opportunity', referenceId },
    Name: referenceId,
    StageName: 'Closed Lost',
    Loss_Type__c: 'No Decision',
    CloseDate: '2026-12-01',
    ...more
  });

  it('saves parents before their children', async () => {
    const planted = await plant([
      {
        attributes: { type: 'Account', referenceId: 'a1' },
        Name: 'Tree',
        Opportunities: { records: [deal('o1'), deal('o2')] }
      },
      { attributes: { type: 'Account', referenceId: 'a2' }, Name: 'Trees' }
    ]);
    const results = ['a1', 'o1', 'o2', 'a2'].map((referenceId) => ({ referenceId, id: expect.any(String) }));
    expect(planted).toMatchObject({ status: 201, body: { hasErrors: false, results } });
    expect(
      await test.rows("SELECT Name, Account.Name FROM Opportunity WHERE Account.Name = 'Tree' ORDER BY Name")
    ).toMatchObject([
      { Name: 'o1', Account: { Name: 'Tree' } },
      { Name: 'o2', Account: { Name: 'Tree' } }
    ]);
  });

  it('saves nothing when one is refused, and says which', async () => {
    const { status, body } = await plant([
      {
        attributes: { type: 'Account', referenceId: 'ok' },
        Name: 'Felled',
        Opportunities: { records: [deal('bad', { CloseDate: null })] }
      }
    ]);
    expect(status).toBe(400);
    expect(body.hasErrors).toBe(true);
    expect(body.results.map(({ referenceId }: Json) => referenceId)).toEqual(['bad']);
    expect(await accounts('Felled')).toEqual([]);
  });

  it('needs reference ids that differ', async () => {
    const twice = { attributes: { type: 'Account', referenceId: 'x' }, Name: 'Twice' };
    expect((await plant([twice, twice])).body[0].message).toContain('Duplicate ReferenceId');
    expect((await plant([{ Name: 'None' }])).status).toBe(400);
  });
});
