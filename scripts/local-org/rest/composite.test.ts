import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, API, DEALS, startTestOrg } from '../testing/index.ts';
import type { Json, TestOrg } from '../testing/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const accounts = async (like: string): Promise<string[]> =>
  (await test.rows(`SELECT Name FROM Account WHERE Name LIKE '${like}%' ORDER BY Name`)).map(
    ({ Name }) => Name
  );

const account = (Name: string | null) => ({ attributes: { type: 'Account' }, Name });

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
      attributes: { type: 'Forecast_Period__c' },
      Key__c,
      Name: Key__c,
      Kind__c: 'Quarter',
      Start_Date__c: '2026-01-01',
      End_Date__c: '2026-03-31'
    });
    const upsert = (keys: string[]) =>
      test.call('PATCH /composite/sobjects/Forecast_Period__c/Key__c', {
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

describe('a composite request', () => {
  const composite = (compositeRequest: unknown[], allOrNone = false) =>
    test.call('POST /composite', { body: { allOrNone, compositeRequest } });
  const results = (body: Json): unknown[] =>
    body.compositeResponse.map(({ httpStatusCode, referenceId }: Json) => [referenceId, httpStatusCode]);

  it('hands results on to later parts', async () => {
    const { body } = await composite([
      {
        method: 'POST',
        url: `${API}/sobjects/Account`,
        referenceId: 'new',
        body: { Name: 'Composite & Co' }
      },
      { method: 'GET', url: `${API}/sobjects/Account/@{new.id}?fields=Name`, referenceId: 'read' },
      {
        method: 'POST',
        url: `${API}/sobjects/Contact`,
        referenceId: 'contact',
        body: { LastName: 'of @{read.Name}', AccountId: '@{new.id}' }
      },
      {
        method: 'GET',
        url: `${API}/query?q=SELECT+Name+FROM+Contact+WHERE+AccountId='@{new.id}'`,
        referenceId: 'found'
      }
    ]);
    expect(results(body)).toEqual([
      ['new', 201],
      ['read', 200],
      ['contact', 201],
      ['found', 200]
    ]);
    expect(body.compositeResponse[0].httpHeaders.Location).toContain('/sobjects/Account/001');
    expect(body.compositeResponse[3].body.records).toMatchObject([{ Name: 'of Composite & Co' }]);
  });

  it('goes on after a failure, without what depends on it', async () => {
    const { body } = await composite([
      { method: 'POST', url: `${API}/sobjects/Account`, referenceId: 'bad', body: {} },
      {
        method: 'PATCH',
        url: `${API}/sobjects/Account/@{bad.id}`,
        referenceId: 'after',
        body: { Name: 'x' }
      },
      { method: 'POST', url: `${API}/sobjects/Account`, referenceId: 'good', body: { Name: 'Still there' } }
    ]);
    expect(results(body)).toEqual([
      ['bad', 400],
      ['after', 400],
      ['good', 201]
    ]);
    expect(body.compositeResponse[1].body[0].errorCode).toBe('PROCESSING_HALTED');
  });

  it('keeps all or none, references included', async () => {
    const parts = (name: string | null) => [
      { method: 'POST', url: `${API}/sobjects/Account`, referenceId: 'acc', body: { Name: 'Atomic' } },
      {
        method: 'PATCH',
        url: `${API}/sobjects/Account/@{acc.id}`,
        referenceId: 'patch',
        body: { ParentId: ACCOUNTS.acme }
      },
      {
        method: 'POST',
        url: `${API}/sobjects/Contact`,
        referenceId: 'con',
        body: { LastName: name, AccountId: '@{acc.id}' }
      }
    ];
    const failed = await composite(parts(null), true);
    expect(failed.body.compositeResponse.map(({ body }: Json) => body[0].errorCode)).toEqual([
      'PROCESSING_HALTED',
      'PROCESSING_HALTED',
      'REQUIRED_FIELD_MISSING'
    ]);
    expect(await accounts('Atomic')).toEqual([]);
    expect(results((await composite(parts('Atom'), true)).body)).toEqual([
      ['acc', 201],
      ['patch', 204],
      ['con', 201]
    ]);
    expect(
      await test.rows("SELECT Account.Name, Account.Parent.Name FROM Contact WHERE LastName = 'Atom'")
    ).toMatchObject([{ Account: { Name: 'Atomic', Parent: { Name: 'Acme, "Inc"' } } }]);
  });

  it('says what it can not keep together', async () => {
    const { body } = await composite([{ method: 'GET', url: `${API}/limits`, referenceId: 'x' }], true);
    expect(body[0].message).toContain('saves single records only');
  });

  it('is bounded and counts as one call', async () => {
    const part = (index: number) => ({ method: 'GET', url: `${API}/limits`, referenceId: `r${index}` });
    const many = Array.from({ length: 26 }, (_, index) => part(index));
    expect((await composite(many)).status).toBe(400);
    const before = test.server.usage.used;
    expect(results((await composite(many.slice(0, 25))).body)).toHaveLength(25);
    expect(test.server.usage.used).toBe(before + 1);
    expect((await composite([part(1), part(1)])).body[0].message).toContain('Duplicate ReferenceId');
  });

  it('reaches nothing but the API, and nobody else', async () => {
    const { body } = await composite([
      { method: 'GET', url: '/secur/frontdoor.jsp', referenceId: 'door' },
      { method: 'GET', url: 'http://evil.example/services/data/v66.0/limits', referenceId: 'evil' },
      {
        method: 'GET',
        url: `${API}/limits`,
        referenceId: 'token',
        httpHeaders: { Authorization: `Bearer ${test.token('rep')}`, Host: 'evil' }
      },
      { method: 'TRACE', url: `${API}/limits`, referenceId: 'trace' }
    ]);
    expect(results(body)).toEqual([
      ['door', 404],
      ['evil', 404],
      ['token', 200],
      ['trace', 405]
    ]);
  });
});

describe('a batch', () => {
  it('answers each request and can stop at the first that fails', async () => {
    const batchRequests = [
      { method: 'GET', url: 'v66.0/limits' },
      { method: 'PATCH', url: `v66.0/sobjects/Account/${ACCOUNTS.globex}`, richInput: { Nope__c: 1 } },
      {
        method: 'PATCH',
        url: `/services/data/v66.0/sobjects/Opportunity/${DEALS.won}`,
        richInput: { NextStep: 'Thank them' }
      }
    ];
    const codes = async (haltOnError: boolean) => {
      const { body } = await test.call('POST /composite/batch', { body: { batchRequests, haltOnError } });
      expect(body.hasErrors).toBe(true);
      return body.results.map(({ statusCode }: Json) => statusCode);
    };
    expect(await codes(true)).toEqual([200, 400, 412]);
    expect(await codes(false)).toEqual([200, 400, 204]);
  });
});
