import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { folderOf, removeFolders } from '../../support/small-org.ts';
import { Database } from '../../../engine/store/database.ts';
import { textSql } from '../../../engine/store/sql-text.ts';

afterEach(removeFolders);

it('no statement reaches a file outside of the scratch folder once the records are in', async () => {
  const folder = folderOf({ 'secret.csv': 'a\n1\n' });
  const outside = textSql(join(folder, 'secret.csv'));
  const database = await Database.open();
  const session = await database.session();
  expect(await session.rows(`SELECT a FROM read_csv(${outside})`)).toHaveLength(1);
  await database.shutOutside();
  const written = textSql(join(folder, 'written.csv'));
  for (const sql of [
    `SELECT * FROM read_csv(${outside})`,
    `SELECT content FROM read_text(${outside})`,
    `SELECT content FROM read_text(${textSql(`${database.scratchFolder()}/../${folder.split('/').pop()}/secret.csv`)})`,
    `COPY (SELECT 1) TO ${written}`,
    `ATTACH ${textSql(join(folder, 'other.duckdb'))} AS other`,
    'SET enable_external_access = true'
  ])
    await expect(session.rows(sql), sql).rejects.toThrow(/disabled|Cannot/);
  expect(existsSync(join(folder, 'written.csv'))).toBe(false);
  const inside = join(database.scratchFolder(), 'page.csv');
  await session.run(`COPY (SELECT 1 AS a) TO ${textSql(inside)}`);
  expect(readFileSync(inside, 'utf8')).toBe('a\n1\n');
  await session.close();
  await database.close();
});
