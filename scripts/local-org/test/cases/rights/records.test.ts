import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, DEALS, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const query = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;

describe('tasks', () => {
  const task = async (fields: Record<string, string>): Promise<string> =>
    (await test.call('POST /sobjects/Task', { body: { Subject: 'Call', ...fields } })).body.id;

  it('are seen by their owner, everybody above, and who sees what they are about', async () => {
    const ofDeal = await task({ OwnerId: PEOPLE.rep, WhatId: DEALS.commit });
    const ofAccount = await task({ OwnerId: PEOPLE.rep, WhatId: ACCOUNTS.acme });
    const ofNothing = await task({ OwnerId: PEOPLE.rep });
    const seen = async (as: keyof typeof PEOPLE | 'admin'): Promise<string[]> => {
      const { body } = await test.call(query('SELECT Id FROM Task ORDER BY Id'), { as });
      return body.records.map(({ Id }: { Id: string }) => Id);
    };
    for (const as of ['rep', 'manager', 'admin'] as const)
      expect(await seen(as), as).toEqual([ofDeal, ofAccount, ofNothing]);
    for (const as of ['colleague', 'stranger'] as const) expect(await seen(as), as).toEqual([ofAccount]);
    for (const [id, status] of [
      [ofDeal, 404],
      [ofNothing, 404],
      [ofAccount, 200]
    ] as const)
      // prettier-ignore
      expect((await test.call(`/sobjects/Task/${id}`, { as: 'stranger' })).status).toBe(status);
    // Who sees it by the account may not change it.
    const change = { as: 'stranger', body: { Subject: 'x' } } as const;
    expect((await test.call(`PATCH /sobjects/Task/${ofAccount}`, change)).status).toBe(403);
    for (const id of [ofDeal, ofAccount, ofNothing]) await test.call(`DELETE /sobjects/Task/${id}`);
  });

  it('tell no name of what one does not see', async () => {
    const id = await task({ OwnerId: PEOPLE.stranger, WhatId: DEALS.commit });
    const names = async (as: 'rep' | 'stranger'): Promise<unknown> =>
      (await test.call(query('SELECT What.Name, What.Type FROM Task'), { as })).body.records[0].What;
    expect(await names('stranger')).toBeNull();
    const where = query("SELECT Id FROM Task WHERE What.Name = 'Acme renewal'");
    expect((await test.call(where, { as: 'stranger' })).body.totalSize).toBe(0);
    expect((await test.call(where)).body.totalSize).toBe(1);
    const { data } = await test.graphql(
      '{ uiapi { query { Task { edges { node { WhatId { value displayValue } What { ... on Opportunity { Name { value } } } } } } } } }',
      {},
      'stranger'
    );
    expect(JSON.stringify(data)).toContain(DEALS.commit);
    expect(JSON.stringify(data)).not.toContain('Acme renewal');
    const view = await test.call(`/ui-api/records/${id}?fields=Task.WhatId,Task.What.Name`, {
      as: 'stranger'
    });
    expect(JSON.stringify(view.body)).not.toContain('Acme renewal');
    await test.call(`DELETE /sobjects/Task/${id}`);
  });
});

describe('deleting', () => {
  it('an account takes no deal of another user with it', async () => {
    // Both deals of the account belong to the rep; one goes to a user whose deals the rep does not see.
    const own = await test.call('POST /sobjects/Account', { body: { Name: 'Own', OwnerId: PEOPLE.rep } });
    const deal = { AccountId: own.body.id, StageName: 'Closed Lost', CloseDate: '2026-09-01' };
    const make = async (name: string, owner: string): Promise<string> =>
      (await test.call('POST /sobjects/Opportunity', { body: { ...deal, Name: name, OwnerId: owner } })).body
        .id;
    const [mine, hidden] = [await make('Mine', PEOPLE.rep), await make('Unseen', PEOPLE.stranger)];
    const remove = () => test.call(`DELETE /sobjects/Account/${own.body.id}`, { as: 'rep' });
    const refused = await remove();
    expect([refused.status, refused.body[0].errorCode]).toEqual([400, 'DELETE_FAILED']);
    expect(JSON.stringify(refused.body)).not.toMatch(/Unseen|006/);
    expect(await test.rows(`SELECT Id FROM Opportunity WHERE Id IN ('${mine}','${hidden}')`)).toHaveLength(2);
    // Who is above the owner is another user all the same.
    const above = await test.call(`DELETE /sobjects/Account/${own.body.id}`, { as: 'manager' });
    expect(above.body[0].errorCode).toBe('DELETE_FAILED');
    await test.call(`DELETE /sobjects/Opportunity/${hidden}`);
    expect((await remove()).status).toBe(204);
    expect(await test.rows(`SELECT Id FROM Opportunity WHERE Id = '${mine}'`)).toEqual([]);
  });
});
