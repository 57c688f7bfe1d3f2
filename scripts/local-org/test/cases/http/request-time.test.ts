import { Agent, request } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { ACCOUNTS, API, startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';

const TOO_LONG = { errorCode: 'QUERY_TIMEOUT', message: 'Your query request was running for too long.' };

let test: TestOrg;
afterEach(() => test.close());

it('a request whose time is over is refused as at Salesforce, whatever it asks, and changes nothing', async () => {
  test = await startTestOrg({ requestMs: 0 });
  const query = 'SELECT Id FROM Account';
  const account = { attributes: { type: 'Account' }, Name: 'Too late' };
  const calls = [
    [`GET /query?q=${encodeURIComponent(query)}`],
    ['POST /sobjects/Account', { Name: 'Too late' }],
    ['POST /composite/sobjects', { records: [account] }],
    ['POST /composite/tree/Account', { records: [{ ...account, attributes: { type: 'Account', referenceId: 'a' } }] }],
    [`GET /ui-api/records/${ACCOUNTS.acme}?fields=Account.Name`]
  ] as const; // prettier-ignore
  for (const [path, body] of calls) {
    const answer = await test.call(path, { body });
    expect([path, answer.status, answer.body]).toEqual([path, 400, [TOO_LONG]]);
  }
  const parts = { compositeRequest: [{ method: 'POST', url: `${API}/sobjects/Account`, referenceId: 'a', body: { Name: 'Too late' } }] }; // prettier-ignore
  const composite = await test.call('POST /composite', { body: parts });
  expect(composite.body.compositeResponse[0]).toMatchObject({ httpStatusCode: 400, body: [TOO_LONG] });
  const { errors } = await test.graphql('{ uiapi { query { Account { edges { node { Id } } } } } }');
  expect(errors[0].message).toBe(TOO_LONG.message);
  expect(await test.rows("SELECT Id FROM Account WHERE Name = 'Too late'")).toEqual([]);
});

it('each request has its own time, on one connection too', async () => {
  test = await startTestOrg({ requestMs: 1500 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (): Promise<{ status?: number; isReused: boolean }> =>
    new Promise((resolve, reject) => {
      const query = encodeURIComponent('SELECT Id FROM Account');
      const asked = request(`${test.server.origin}${API}/query?q=${query}`, { agent, headers: { authorization: `Bearer ${test.token('admin')}` } }, (response) =>
        response.resume().on('end', () => resolve({ status: response.statusCode, isReused: asked.reusedSocket }))
      ); // prettier-ignore
      asked.on('error', reject).end();
    });
  expect((await ask()).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 1600));
  expect(await ask()).toEqual({ status: 200, isReused: true });
  agent.destroy();
});
