import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceObjects } from '../plan/objects.ts';
import { addRows } from './page.ts';
import { Store } from './store.ts';
import { orgTable } from './tables.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a store', () => {
  it.each(['org.duckdb', 'kept.duckdb', 'temp.duckdb', 'main.db', "it's mine; here.duckdb", 'store'])(
    'may be called %s',
    async (name) => {
      const file = join(folder, name);
      const first = await Store.open(file);
      await first.run('INSERT INTO org."User" (Id) VALUES ($id)', { id: 'ann' });
      await first.close();
      const again = await Store.open(file);
      expect(await again.rows('SELECT Id FROM org."User"')).toEqual([{ Id: 'ann' }]);
      await again.close();
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(existsSync(`${file}.wal`)).toBe(false);
    }
  );
});

it('reads the id of nothing as a blank lookup', async () => {
  const store = await Store.open(join(folder, 'blank.duckdb'));
  const object = sourceObjects.find(({ name }) => name === 'Task')!;
  const row = object.fields.map(({ name }) => (name === 'Id' ? 't' : name === 'WhoId' ? '000000000000000AAA' : null)); // prettier-ignore
  await addRows(store, [row], orgTable(object), object.fields);
  expect(await store.rows('SELECT Id, WhoId FROM org.Task')).toEqual([{ Id: 't', WhoId: null }]);
  await store.close();
});
