import { afterEach, expect, it } from 'vitest';
import { fakeOrg, sendJson, type FakeOrg } from '../support/fake-org.ts';
import type { Outgoing } from '../../src/load/outgoing.ts';
import { remove, save, type SaveOptions, type Saved } from '../../src/load/save.ts';

const upsert = async (http: FakeOrg['http'], list: readonly Outgoing[], options?: SaveOptions) => {
  const saved: Saved[] = [];
  const { refused } = await save(http, 'Sales_Metric__c', 'Key__c', list, {
    ...options,
    onSaved: async (taken) => void saved.push(...taken)
  });
  return { saved, refused };
};

let org: FakeOrg | undefined;

afterEach(async () => {
  await org?.close();
  org = undefined;
});

const records = (count: number): Outgoing[] =>
  Array.from({ length: count }, (_, n) => ({
    key: `k${n}`,
    digest: 'd',
    values: { Key__c: `k${n}`, Won_Count__c: n }
  }));

interface Sent {
  allOrNone: boolean;
  records: { Key__c: string }[];
}

/** An org that answers for each record it is sent, as told by `answer`. */
async function orgThat(answer: (key: string, call: number) => unknown): Promise<Sent[]> {
  const sent: Sent[] = [];
  org = await fakeOrg((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as Sent;
      sent.push(body);
      sendJson(
        response,
        body.records.map(({ Key__c }) => answer(Key__c, sent.length))
      );
    });
  });
  return sent;
}

const client = () => {
  if (!org) throw new Error('no org');
  return org.http;
};

const taken = (key: string) => ({ id: `id-${key}`, success: true, errors: [] });
const refused = (statusCode: string) => ({ success: false, errors: [{ statusCode, message: 'No.' }] });

it('sends 200 records at a time, each for itself', async () => {
  const sent = await orgThat(taken);
  const { saved } = await upsert(client(), records(450));
  expect(sent.map((body) => [body.records.length, body.allOrNone])).toEqual([
    [200, false],
    [200, false],
    [50, false]
  ]);
  expect(saved.map(({ id }) => id)).toEqual(records(450).map(({ key }) => `id-${key}`));
});

it('keeps the reason of each row the org refused, and goes on with the others', async () => {
  await orgThat((key) => (key === 'k1' ? refused('FIELD_CUSTOM_VALIDATION_EXCEPTION') : taken(key)));
  const result = await upsert(client(), records(3));
  expect(result.saved).toHaveLength(2);
  expect(result.refused).toEqual([
    { object: 'Sales_Metric__c', key: 'k1', reason: 'No. (FIELD_CUSTOM_VALIDATION_EXCEPTION)' }
  ]);
});

it('tries a locked row again, and nothing else', async () => {
  const sent = await orgThat((key, call) =>
    key === 'k1' && call < 3 ? refused('UNABLE_TO_LOCK_ROW') : taken(key)
  );
  const result = await upsert(client(), records(3));
  expect(result).toMatchObject({ refused: [], saved: [{ id: 'id-k0' }, { id: 'id-k2' }, { id: 'id-k1' }] });
  expect(sent.map((body) => body.records.length)).toEqual([3, 1, 1]);
});

it('reports a row that stays locked', async () => {
  await orgThat(() => refused('UNABLE_TO_LOCK_ROW'));
  const result = await upsert(client(), records(1));
  expect(result.refused[0]?.reason).toBe('No. (UNABLE_TO_LOCK_ROW)');
  expect(org?.calls).toHaveLength(6);
});

it('does not take silence about a record for success', async () => {
  org = await fakeOrg((_, response) => sendJson(response, [taken('k0')]));
  await expect(upsert(client(), records(2))).rejects.toThrow(
    'The org answered for 1 of 2 records of Sales_Metric__c.'
  );
});

it('tries again to delete only the records that another user had locked', async () => {
  let calls = 0;
  org = await fakeOrg((_, response) => {
    calls += 1;
    sendJson(response, calls === 1 ? [taken('a'), refused('UNABLE_TO_LOCK_ROW')] : [taken('b')]);
  });
  const stored = ['a', 'b'].map((key) => ({ key, id: `id-${key}` }));
  expect(await remove(client(), 'Deal_Metric__c', stored)).toEqual({ removed: ['a', 'b'], refused: [] });
  expect(org.calls.at(-1)).toBe('DELETE /composite/sobjects?ids=id-b&allOrNone=false');
});

it('reports what stays locked when it is to be deleted', async () => {
  org = await fakeOrg((_, response) => sendJson(response, [refused('UNABLE_TO_LOCK_ROW')]));
  const result = await remove(client(), 'Deal_Metric__c', [{ key: 'a', id: 'id-a' }]);
  expect([result.removed, result.refused[0]?.reason]).toEqual([[], 'No. (UNABLE_TO_LOCK_ROW)']);
  expect(org.calls).toHaveLength(6);
});

it('deletes by id, and is content with what is gone already', async () => {
  org = await fakeOrg((_, response) =>
    sendJson(response, [taken('a'), refused('ENTITY_IS_DELETED'), refused('DELETE_FAILED')])
  );
  const result = await remove(
    client(),
    'Sales_Metric__c',
    ['a', 'b', 'c'].map((key) => ({ key, id: `id-${key}` }))
  );
  expect(org.calls).toEqual(['DELETE /composite/sobjects?ids=id-a,id-b,id-c&allOrNone=false']);
  expect(result.removed).toEqual(['a', 'b']);
  expect(result.refused.map(({ key }) => key)).toEqual(['c']);
});
