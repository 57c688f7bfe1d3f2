import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DEALS, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';

let test: TestOrg;
let setId = '';
const DEAL = `/sobjects/Opportunity/${DEALS.lost}`;
const { rep } = PEOPLE;

beforeAll(async () => {
  test = await startTestOrg();
  const [found] = await test.rows("SELECT Id FROM PermissionSet WHERE Name = 'App_Sync'");
  setId = String(found?.['Id']);
});
afterAll(() => test.close());

const assignments = async (): Promise<string[]> =>
  (await test.rows(`SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${rep}' AND PermissionSetId = '${setId}'`)).map(({ Id }) => Id); // prettier-ignore
afterEach(async () => {
  for (const id of await assignments()) await test.call(`DELETE /sobjects/PermissionSetAssignment/${id}`);
  await test.call(`PATCH /sobjects/User/${rep}`, { body: { IsActive: true } });
});

/** The sync's set shows every deal: 200 with it, 404 without. */
const seen = async (): Promise<number> => (await test.call(DEAL, { as: 'rep' })).status;
const grant = (type: string): Json => ({ attributes: { type }, AssigneeId: rep, PermissionSetId: setId });

const TYPES = ['PermissionSetAssignment', 'permissionsetassignment', 'PERMISSIONSETASSIGNMENT'];

it.each(TYPES)('a grant is there at once, and gone at once, when its type is written %s', async (type) => {
  expect(await seen()).toBe(404);
  const made = await test.call('POST /composite/sobjects', { body: { records: [grant(type)] } });
  expect(made.body).toMatchObject([{ success: true }]);
  expect(await seen()).toBe(200);
  expect((await test.call(`DELETE /sobjects/${type}/${made.body[0].id}`)).status).toBe(204);
  expect(await seen()).toBe(404);
});

it.each(['User', 'user', 'USER'])('nobody works on who was deactivated as %s', async (type) => {
  expect((await test.call('/limits', { as: 'rep' })).status).toBe(200);
  const record = { attributes: { type }, Id: rep, IsActive: false };
  const saved = await test.call('PATCH /composite/sobjects', { body: { records: [record] } });
  expect(saved.body).toMatchObject([{ success: true }]);
  const places = [DEAL, '/limits', '/', '/sobjects', '/jobs/ingest', '/jobs/query', '/query?q=SELECT+Id+FROM+User', '/ui-api/object-info', '/services/oauth2/userinfo', `/id/${test.org.settings.orgId}/${rep}`]; // prettier-ignore
  for (const place of places)
    expect([place, (await test.call(place, { as: 'rep' })).status]).toEqual([place, 401]);
  const graphql = { as: 'rep', body: { query: '{ __typename }' } } as const;
  expect((await test.call('POST /graphql', graphql)).status).toBe(401);
  await test.call(`PATCH /sobjects/User/${rep}`, { body: { IsActive: true } });
  expect((await test.call('/limits', { as: 'rep' })).status).toBe(200);
});

const composite = (...parts: Json[]): Promise<Json> =>
  test.call('POST /composite', {
    body: {
      allOrNone: true,
      compositeRequest: parts.map((part, i) => ({ referenceId: `r${i}`, method: 'POST', ...part }))
    }
  });
const granting = (): Json => ({
  url: '/services/data/v66.0/sobjects/PermissionSetAssignment',
  body: { AssigneeId: rep, PermissionSetId: setId }
});
const WRONG = { url: '/services/data/v66.0/sobjects/Account', body: {} };
/** Holds the transaction open for a while, and reads rights inside it. */
const SLOW = {
  method: 'GET',
  url: `/services/data/v66.0/query?q=${encodeURIComponent('SELECT Id FROM User')}`
};

it('what a transaction grants is seen by nobody else before it is kept', async () => {
  let isDone = false;
  const rolledBack = composite(granting(), SLOW, SLOW, SLOW, WRONG).finally(() => {
    isDone = true;
  });
  const meanwhile: number[] = [];
  while (!isDone) meanwhile.push(await seen());
  expect((await rolledBack).body.compositeResponse.at(-1).httpStatusCode).toBe(400);
  expect(new Set(meanwhile)).toEqual(new Set([404]));
  expect(await seen()).toBe(404);
  expect(await assignments()).toEqual([]);
});

it('a grant that is kept counts when its transaction has ended, whoever has asked meanwhile', async () => {
  let isDone = false;
  const kept = composite(granting(), SLOW, SLOW, SLOW).finally(() => {
    isDone = true;
  });
  while (!isDone) await seen();
  expect((await kept).body.compositeResponse[0].httpStatusCode).toBe(201);
  expect(await seen()).toBe(200);
});

it('a transaction itself goes by what it has changed', async () => {
  const act = (async () => {
    const admin = { userId: test.org.adminId };
    await test.org.transaction(async () => {
      const [made] = await test.org.save(
        [
          {
            operation: 'insert',
            object: 'permissionsetassignment',
            fields: { AssigneeId: rep, PermissionSetId: setId }
          }
        ],
        admin
      );
      expect(made?.success).toBe(true);
      expect((await test.org.rights({ userId: rep })).can('Opportunity', 'viewAll')).toBe(true);
      throw new Error('undo');
    });
  })();
  await expect(act).rejects.toThrow('undo');
  expect((await test.org.rights({ userId: rep })).can('Opportunity', 'viewAll')).toBe(false);
});
