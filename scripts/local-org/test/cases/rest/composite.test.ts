import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, accountsOf } from '../../support/accounts.ts';
import { ACCOUNTS, API, DEALS, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const accounts = (beginning: string): Promise<string[]> => accountsOf(test, beginning);

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

  const together = (name: string | null, rest: unknown[] = []) => [
    { method: 'POST', url: `${API}/sobjects/Account`, referenceId: 'parent', body: { Name: 'Kept' } },
    {
      method: 'POST',
      url: `${API}/composite/sobjects`,
      referenceId: 'list',
      body: {
        allOrNone: false,
        records: [
          { ...account('Kept 1'), ParentId: '@{parent.id}' },
          { ...account(name), ParentId: '@{parent.id}' }
        ]
      }
    },
    {
      method: 'GET',
      url: `${API}/query?q=SELECT+Name+FROM+Account+WHERE+Parent.Name='Kept'+ORDER+BY+Name`,
      referenceId: 'read'
    },
    ...rest
  ];

  it('keeps lists of records and what queries see of them together', async () => {
    const { body } = await composite(together('Kept 2'), true);
    expect(results(body)).toEqual([
      ['parent', 201],
      ['list', 200],
      ['read', 200]
    ]);
    expect(body.compositeResponse[2].body.records.map(({ Name }: Json) => Name)).toEqual([
      'Kept 1',
      'Kept 2'
    ]);
    expect(await accounts('Kept')).toEqual(['Kept', 'Kept 1', 'Kept 2']);
    const ids = body.compositeResponse[1].body.map(({ id }: Json) => id);
    const gone = (more: string[]) => [
      {
        method: 'DELETE',
        url: `${API}/composite/sobjects?ids=${[...ids, ...more].join()}`,
        referenceId: 'gone'
      }
    ];
    const nothing = await composite(gone([ACCOUNTS.globex.replace('001', '00Q')]), true);
    expect(nothing.body.compositeResponse[0].body.map(({ success }: Json) => success)).toEqual([
      false,
      false,
      false
    ]);
    expect(await accounts('Kept')).toHaveLength(3);
    const deleted = await composite([...gone([]), { method: 'DELETE', url: `${API}/sobjects/Account/${body.compositeResponse[0].body.id}`, referenceId: 'parent' }], true); // prettier-ignore
    expect(results(deleted.body)).toEqual([
      ['gone', 200],
      ['parent', 204]
    ]);
    expect(await accounts('Kept')).toEqual([]);
  });

  it('undoes all of it when one record of a list is refused, whatever the list says', async () => {
    const { body } = await composite(together(null), true);
    expect(results(body)).toEqual([
      ['parent', 400],
      ['list', 200],
      ['read', 400]
    ]);
    expect(body.compositeResponse[1].body.map(({ errors }: Json) => errors[0].statusCode)).toEqual([
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'REQUIRED_FIELD_MISSING'
    ]);
    expect(body.compositeResponse[0].body[0].errorCode).toBe('PROCESSING_HALTED');
    expect(await accounts('Kept')).toEqual([]);
  });

  it('undoes all of it when a later query, read or upsert fails', async () => {
    const failing = [
      { method: 'GET', url: `${API}/query?q=SELECT+Nope__c+FROM+Account`, referenceId: 'x' },
      { method: 'GET', url: `${API}/sobjects/Account/001bm0000000999AAA`, referenceId: 'x' },
      { method: 'PATCH', url: `${API}/sobjects/Account/Id/@{read.records[5].Id}`, referenceId: 'x' }
    ];
    for (const part of failing) {
      const { body } = await composite(together('Kept 2', [part]), true);
      expect(results(body).map((result) => (result as [string, number])[1] >= 400)).toEqual([
        true,
        true,
        true,
        true
      ]);
      expect(await accounts('Kept')).toEqual([]);
    }
    const { body } = await composite(together('Kept 2', [failing[0]]));
    expect(results(body).map((result) => (result as [string, number])[1])).toEqual([201, 200, 200, 400]);
    expect(await accounts('Kept')).toHaveLength(3);
  });

  it('hands on what is null, and pages of a query inside its transaction', async () => {
    await test.call('POST /composite/sobjects', { body: { records: Array.from({ length: 200 }, (_, i) => account(`P${i}`)) } }); // prettier-ignore
    const { body } = await composite(
      [
        {
          method: 'GET',
          url: `${API}/sobjects/Account/${ACCOUNTS.globex}?fields=ParentId`,
          referenceId: 'read'
        },
        { method: 'POST', url: `${API}/sobjects/Account`, referenceId: 'new', body: { Name: 'Nulls', ParentId: '@{read.ParentId}' } }, // prettier-ignore
        { method: 'GET', url: `${API}/query?q=SELECT+Id,Name+FROM+Account+ORDER+BY+Name+DESC`, referenceId: 'first', httpHeaders: { 'Sforce-Query-Options': 'batchSize=200' } } // prettier-ignore
      ],
      true
    );
    expect(results(body).map((result) => (result as [string, number])[1])).toEqual([200, 201, 200]);
    const { records, totalSize, nextRecordsUrl } = body.compositeResponse[2].body;
    expect(records).toHaveLength(200);
    const rest = await test.call(nextRecordsUrl);
    expect(records.length + rest.body.records.length).toBe(totalSize);
    expect([...records, ...rest.body.records].filter(({ Name }: Json) => Name === 'Nulls')).toHaveLength(1);
  });

  it('is bounded and counts as one call', async () => {
    const part = (index: number) => ({ method: 'GET', url: `${API}/sobjects`, referenceId: `r${index}` });
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
        url: `${API}/sobjects`,
        referenceId: 'token',
        httpHeaders: { Authorization: `Bearer ${test.token('rep')}`, Host: 'evil' }
      },
      { method: 'TRACE', url: `${API}/sobjects`, referenceId: 'trace' },
      { method: 'GET', url: `${API}/limits`, referenceId: 'limits' }
    ]);
    expect(results(body)).toEqual([
      ['door', 400],
      ['evil', 400],
      ['token', 200],
      ['trace', 405],
      ['limits', 400]
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
