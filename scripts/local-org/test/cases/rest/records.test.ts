import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, API, DEALS, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const PERIOD = '/sobjects/Period__c';
const period = {
  Name: 'FY2026 Q3',
  Kind__c: 'Quarter',
  Start_Date__c: '2026-07-01',
  End_Date__c: '2026-09-30'
};

describe('describe', () => {
  it('lists the objects a caller may read', async () => {
    const names = (body: { sobjects: { name: string }[] }): string[] => body.sobjects.map(({ name }) => name);
    expect(names((await test.call('/sobjects')).body)).toEqual(
      expect.arrayContaining(['Opportunity', 'Metric__c'])
    );
  });

  it('describes one, its name in any case', async () => {
    const { body } = await test.call('/sobjects/opportunity/describe');
    expect(body).toMatchObject({ name: 'Opportunity', keyPrefix: '006' });
    expect(body.fields.find(({ name }: { name: string }) => name === 'Amount')).toMatchObject({
      type: 'currency'
    });
    expect((await test.call('/sobjects/Opportunity')).body.objectDescribe.fields).toBeUndefined();
  });
});

describe('a record', () => {
  it('is created, read, changed and deleted', async () => {
    const created = await test.call('POST /sobjects/Account', {
      body: { Name: 'Initech', Industry: 'Software' }
    });
    expect(created.status).toBe(201);
    expect(created.body).toEqual({ id: expect.stringMatching(/^001\w{15}$/), success: true, errors: [] });
    const { id } = created.body;
    expect(created.headers.get('location')).toBe(`${API}/sobjects/Account/${id}`);
    expect(
      (await test.call(`PATCH /sobjects/Account/${id.slice(0, 15)}`, { body: { Industry: null } })).status
    ).toBe(204);
    const read = await test.call(`/sobjects/Account/${id}?fields=Name,Industry`);
    expect(read.body).toEqual({
      attributes: { type: 'Account', url: `${API}/sobjects/Account/${id}` },
      Id: id,
      Name: 'Initech',
      Industry: null
    });
    expect((await test.call(`DELETE /sobjects/Account/${id}`)).status).toBe(204);
    for (const again of ['DELETE', 'PATCH']) {
      const body = again === 'PATCH' ? { Name: 'x' } : undefined;
      const answer = await test.call(`${again} /sobjects/Account/${id}`, { body });
      expect([answer.status, answer.body]).toEqual([
        404,
        [{ message: 'entity is deleted', errorCode: 'ENTITY_IS_DELETED' }]
      ]);
    }
    expect((await test.call(`/sobjects/Account/${id}`)).body).toEqual([
      { message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }
    ]);
  });

  it('shows all fields when none are named', async () => {
    const { body } = await test.call(`/sobjects/Opportunity/${DEALS.commit}`);
    expect(body).toMatchObject({
      Name: 'Acme renewal',
      Amount: 100_000,
      CloseDate: '2026-09-15',
      IsClosed: false
    });
    expect(body.CreatedDate).toBe('2026-05-01T09:00:00.000+0000');
  });

  it('is refused in the words of the org', async () => {
    const { status, body } = await test.call('POST /sobjects/Opportunity', { body: { Name: 'No stage' } });
    expect(status).toBe(400);
    expect(body[0]).toMatchObject({ errorCode: 'REQUIRED_FIELD_MISSING' });
    expect(body[0].fields).toEqual(expect.arrayContaining(['StageName', 'CloseDate']));
    const field = await test.call(`PATCH /sobjects/Account/${ACCOUNTS.acme}`, { body: { Nope__c: 1 } });
    expect(field.body[0].errorCode).toBe('INVALID_FIELD');
    const id = await test.call(`PATCH /sobjects/Account/${ACCOUNTS.acme}`, { body: { id: ACCOUNTS.globex } });
    expect(id.body[0]).toMatchObject({ errorCode: 'INVALID_FIELD', fields: ['Id'] });
  });

  it('that is not there is 404 for every method', async () => {
    const path = '/sobjects/Account/001bm0000000999AAA';
    for (const [method, body] of [['GET'], ['PATCH', { Name: 'x' }], ['DELETE']] as const) {
      const answer = await test.call(`${method} ${path}`, { body });
      expect([method, answer.status, answer.body[0].errorCode]).toEqual([method, 404, 'NOT_FOUND']);
    }
    expect((await test.call('/sobjects/Account/nonsense')).status).toBe(404);
  });

  it('is kept from those who knew an older one', async () => {
    const headers = { 'if-unmodified-since': 'Fri, 31 Jul 2026 10:00:00 GMT' };
    const late = await test.call(`PATCH /sobjects/Opportunity/${DEALS.commit}`, {
      body: { NextStep: 'x' },
      headers
    });
    expect([late.status, late.body[0].errorCode]).toEqual([412, 'PRECONDITION_FAILED']);
    headers['if-unmodified-since'] = 'Sat, 01 Aug 2026 10:00:00 GMT';
    expect(
      (await test.call(`PATCH /sobjects/Opportunity/${DEALS.commit}`, { body: { NextStep: 'x' }, headers }))
        .status
    ).toBe(204);
  });

  it('is not there for somebody who may not see it', async () => {
    expect((await test.call(`/sobjects/Opportunity/${DEALS.commit}`, { as: 'rep' })).status).toBe(200);
    expect((await test.call(`/sobjects/Opportunity/${DEALS.commit}`, { as: 'manager' })).status).toBe(200);
    expect((await test.call(`/sobjects/Opportunity/${DEALS.commit}`, { as: 'stranger' })).status).toBe(404);
  });
});

describe('a record by its external id', () => {
  it('is created with 201, then updated with 200, whatever the key contains', async () => {
    for (const key of ['Q:2026-07-01', 'a|b/c d+e&f=g?h#i%', 'Ünïcode 🐝']) {
      const path = `${PERIOD}/Key__c/${encodeURIComponent(key)}`;
      const first = await test.call(`PATCH ${path}`, { body: period });
      expect([first.status, first.body.created]).toEqual([201, true]);
      const again = await test.call(`PATCH ${path}`, { body: { Name: 'Changed' } });
      expect(again).toMatchObject({
        status: 200,
        body: { id: first.body.id, success: true, created: false }
      });
      expect((await test.call(`${path}?fields=Name,Key__c`)).body).toMatchObject({
        Name: 'Changed',
        Key__c: key
      });
    }
    expect(await test.rows('SELECT Id FROM Period__c')).toHaveLength(3);
  });

  it('is deleted by it', async () => {
    await test.call(`PATCH ${PERIOD}/Key__c/gone`, { body: period });
    expect((await test.call(`DELETE ${PERIOD}/Key__c/gone`)).status).toBe(204);
    expect((await test.call(`DELETE ${PERIOD}/Key__c/gone`)).status).toBe(404);
  });

  it('needs a field that is one, and a value only in the address', async () => {
    const wrong = await test.call(`PATCH ${PERIOD}/Name/x`, { body: period });
    expect(wrong.body[0].message).toContain(
      'Provided external ID field does not exist or is not accessible: Name'
    );
    const twice = await test.call(`PATCH ${PERIOD}/Key__c/x`, { body: { ...period, Key__c: 'x' } });
    expect(twice.body[0]).toMatchObject({ errorCode: 'INVALID_FIELD', fields: ['Key__c'] });
  });

  it('finds parents by theirs', async () => {
    const plan = {
      Period__r: { Key__c: 'Q:2026-07-01' },
      Seller__c: PEOPLE.rep,
      Plan_Amount__c: 500_000
    };
    const { status } = await test.call('PATCH /sobjects/Plan__c/Key__c/p1', { body: plan });
    expect(status).toBe(201);
    expect(await test.rows("SELECT Period__r.Key__c FROM Plan__c WHERE Key__c = 'p1'")).toMatchObject([
      { Period__r: { Key__c: 'Q:2026-07-01' } }
    ]);
  });
});
