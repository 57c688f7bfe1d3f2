import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { standardObjects } from '../../../engine/schema/standard.ts';
import type { ObjectSchema } from '../../../engine/schema/types.ts';
import { Database } from '../../../engine/store/database.ts';
import { indexIds } from '../../../engine/store/indexes.ts';
import { alterTables } from '../../../engine/store/tables.ts';

let database: Database | undefined;
afterEach(async () => {
  await database?.close();
  database = undefined;
});

const named = (name: string): ObjectSchema => standardObjects(false).find((object) => object.name === name)!;

it('only large tables that clients write have an index, which no change of a column stands against', async () => {
  database = await Database.open();
  const session = await database.session();
  const [account, contact, history] = ['Account', 'Contact', 'OpportunityHistory'].map(named) as [
    ObjectSchema,
    ObjectSchema,
    ObjectSchema
  ];
  const objects = [account, contact, history];
  const indexes = async () =>
    (await session.rows<{ name: string }>('SELECT index_name AS name FROM duckdb_indexes()')).map(
      ({ name }) => name
    );
  await alterTables(session, objects);
  for (const table of ['Account', 'OpportunityHistory'])
    await session.run(`INSERT INTO "${table}" ("Id") SELECT 'id' || i FROM range(20000) r(i)`);
  await session.run(`INSERT INTO "Contact" ("Id") SELECT 'id' || i FROM range(100) r(i)`);
  await indexIds(session, objects);
  expect(await indexes()).toEqual(['Account Id']);

  const revenue = { ...account.fields.get('AnnualRevenue')!, scale: 4 };
  const changed = { ...account, fields: new Map([...account.fields, ['AnnualRevenue', revenue]]) };
  await alterTables(session, [changed]);
  await indexIds(session, [changed]);
  await indexIds(session, [changed]);
  expect(await indexes()).toEqual(['Account Id']);
  await session.run(`UPDATE "Account" SET "AnnualRevenue" = 1.2345 WHERE "Id" = 'id7'`);
  expect(
    await session.rows(
      `SELECT "AnnualRevenue"::DOUBLE AS r FROM "Account" WHERE "Id" IN (SELECT unnest(['id7', 'x']))`
    )
  ).toEqual([{ r: 1.2345 }]);
  await session.close();
});

it('a store of files keeps the index, takes new columns and types in one transaction, and undoes them', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'indexes-'));
  const file = join(directory, 'org.duckdb');
  try {
    database = await Database.open(file);
    const account = named('Account');
    const more = { ...account.fields.get('AnnualRevenue')!, name: 'More__c' };
    const revenue = { ...account.fields.get('AnnualRevenue')!, scale: 4 };
    const changed = {
      ...account,
      fields: new Map([...account.fields, ['AnnualRevenue', revenue], ['More__c', more]])
    };
    await database.write(async (session) => {
      await alterTables(session, [account]);
      await session.run(`INSERT INTO "Account" ("Id") SELECT 'id' || i FROM range(20000) r(i)`);
    });
    await database.write((session) => indexIds(session, [account]));
    const undo = new Error('undone');
    const undone = database.write(async (session) => {
      await alterTables(session, [changed]);
      throw undo;
    });
    await expect(undone).rejects.toBe(undo);
    await database.write((session) => session.run(`DELETE FROM "Account" WHERE "Id" = 'id7'`));
    await database.write(async (session) => {
      await alterTables(session, [changed]);
      await session.run(`UPDATE "Account" SET "More__c" = 2.5 WHERE "Id" = 'id8'`);
    });
    await database.write((session) => indexIds(session, [changed]));
    await database.write((session) => session.run(`INSERT INTO "Account" ("Id") VALUES ('id7')`));
    await database.close();
    database = await Database.open(file);
    const rows = await database.write((session) =>
      session.rows<{ Id: string; more: number | null }>(
        `SELECT "Id", "More__c"::DOUBLE AS more FROM "Account" WHERE "Id" IN ('id7', 'id8') ORDER BY "Id"`
      )
    );
    expect(rows).toEqual([
      { Id: 'id7', more: null },
      { Id: 'id8', more: 2.5 }
    ]);
  } finally {
    await database?.close();
    database = undefined;
    await rm(directory, { recursive: true });
  }
});
