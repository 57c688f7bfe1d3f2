import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changedRecords, type Outgoing } from '../../src/load/outgoing.ts';
import { acknowledge } from '../../src/load/write-log.ts';
import { Store } from '../../src/store/store.ts';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outgoing-'));
  store = await Store.open(join(folder, 'store.duckdb'));
  await store.run(
    `CREATE TEMP TABLE wanted_record AS
       SELECT 'Ä ' || n || CASE WHEN n = 4 THEN '~' ELSE '' END AS Key__c, n::BIGINT AS Won_Count__c, NULL::VARCHAR AS Note__c
       FROM range(1, 8) t(n)`
  );
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const changed = async (atATime?: number): Promise<{ count: number; parts: Outgoing[][] }> => {
  const { count, parts } = await changedRecords(
    store,
    'X__c',
    ['Key__c', 'Won_Count__c', 'Note__c'],
    'wanted_record',
    atATime
  );
  const all: Outgoing[][] = [];
  for await (const part of parts()) all.push(part);
  return { count, parts: all };
};

it.each([1, 2, 3, 6, 7, 8])('gives every record once, at most %i at a time', async (atATime) => {
  const whole = await changed();
  const { count, parts } = await changed(atATime);
  expect(whole.parts).toHaveLength(1);
  expect(count).toBe(7);
  expect(parts.every((part) => part.length > 0 && part.length <= atATime)).toBe(true);
  expect(parts.flat()).toEqual(whole.parts.flat());
  expect(parts.flat()[3]?.values).toEqual({ Key__c: 'Ä 4~', Won_Count__c: 4, Note__c: null });
});

it('goes on while the parts before are taken, and has nothing left then', async () => {
  const { parts } = await changedRecords(store, 'X__c', ['Key__c', 'Won_Count__c'], 'wanted_record', 2);
  let seen = 0;
  for await (const part of parts()) {
    seen += part.length;
    await acknowledge(
      store,
      'X__c',
      part.map((record) => ({ record, id: `id ${record.key}` }))
    );
  }
  expect(seen).toBe(7);
  const again = await changedRecords(store, 'X__c', ['Key__c', 'Won_Count__c'], 'wanted_record', 2);
  expect(again.count).toBe(0);
  expect(await again.parts().next()).toEqual({ done: true, value: undefined });
});
