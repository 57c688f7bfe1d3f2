import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getState } from '../../src/store/state.ts';
import { Store } from '../../src/store/store.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'));
  file = join(folder, 'store.duckdb');
  const store = await Store.open(file);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes a store that another version could have left. */
async function leave(sql: string): Promise<void> {
  const store = await Store.open(file);
  await store.run(sql);
  await store.close();
}

async function opened<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = await Store.open(file);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

const columnsOf = (store: Store, table: string) =>
  store
    .rows(`DESCRIBE ${table}`)
    .then((columns) => columns.map((column) => `${column.column_name} ${column.column_type}`));

/** As the catalogue declares it; written here again. */
const users = ['Id VARCHAR', 'Name VARCHAR', 'ManagerId VARCHAR', 'UserRoleId VARCHAR', 'IsActive BOOLEAN'];

describe('rows of the org', () => {
  const row = `INSERT INTO org."User" (Id, Name, ManagerId) VALUES ('u1', 'Ann', 'u2')`;
  const checkpoint = `INSERT INTO checkpoint VALUES ('User', TIMESTAMP '2026-08-20', 'Id,Name,ManagerId|', NULL)`;
  const rows = [{ Id: 'u1', Name: 'Ann', ManagerId: 'u2', UserRoleId: null, IsActive: null }];

  it.each([
    [
      'lack a column that is declared',
      'ALTER TABLE org."User" DROP ManagerId',
      [{ ...rows[0], ManagerId: null }]
    ],
    ['have a column that is not declared', 'ALTER TABLE org."User" ADD COLUMN Title VARCHAR', rows],
    [
      'have their columns in another order',
      `CREATE TABLE org.other AS SELECT ManagerId, Id, IsActive, Name, UserRoleId FROM org."User"; DROP TABLE org."User";
       ALTER TABLE org.other RENAME TO "User"`,
      rows
    ]
  ])('that %s keep the values of the others', async (_, sql, expected) => {
    await leave(`${row}; ${checkpoint}; ${sql}`);
    await opened(async (store) => {
      expect(await store.rows('FROM org."User"')).toEqual(expected);
      expect(await columnsOf(store, 'org."User"')).toEqual(users);
    });
  });

  it('whose type changed keep what fits, and are read again', async () => {
    await leave(
      `INSERT INTO org."Lead" (Id, Engagement_Points__c) VALUES ('a1', 7), ('a2', 8);
       ALTER TABLE org."Lead" ALTER Engagement_Points__c TYPE VARCHAR;
       UPDATE org."Lead" SET Engagement_Points__c = 'many' WHERE Id = 'a2';
       INSERT INTO checkpoint VALUES ('Lead', TIMESTAMP '2026-08-20', 'Id', NULL), ('User', TIMESTAMP '2026-08-20', 'Id', NULL)`
    );
    await opened(async (store) => {
      expect(
        await store.rows('SELECT Id, Engagement_Points__c AS points FROM org."Lead" ORDER BY Id')
      ).toEqual([
        { Id: 'a1', points: 7 },
        { Id: 'a2', points: null }
      ]);
      expect(await store.rows('SELECT object FROM checkpoint')).toEqual([{ object: 'User' }]);
    });
  });

  it('of an object that is not read any more stay, without a checkpoint that would grow old', async () => {
    await leave(
      `CREATE TABLE org."Gone__c" (Id VARCHAR); INSERT INTO org."Gone__c" VALUES ('g1');
       INSERT INTO checkpoint VALUES ('Gone__c', TIMESTAMP '2026-01-01', 'Id', TIMESTAMP '2026-01-01')`
    );
    await opened(async (store) => {
      expect(await store.rows('FROM org."Gone__c"')).toEqual([{ Id: 'g1' }]);
      expect(await store.rows('FROM checkpoint')).toEqual([]);
    });
  });

  it('that came in pages of another shape are asked for again; others stay', async () => {
    await leave(
      `CREATE TABLE org."User incoming" (Id VARCHAR, Name VARCHAR);
       CREATE TABLE org."Campaign incoming" (Id VARCHAR, Type VARCHAR);
       INSERT INTO open_job (object, job_id, soql, started_at, rows_taken) VALUES ('User', 'j1', 'q', TIMESTAMP '2026-08-20', 5), ('Campaign', 'j2', 'q', TIMESTAMP '2026-08-20', 5)`
    );
    await opened(async (store) => {
      expect(await store.rows('SELECT object FROM open_job')).toEqual([{ object: 'Campaign' }]);
      expect(await columnsOf(store, 'org."Campaign incoming"')).toEqual(['Id VARCHAR', 'Type VARCHAR']);
      await expect(columnsOf(store, 'org."User incoming"')).rejects.toThrow(/does not exist/);
    });
  });
});

describe('what the store remembers', () => {
  it('keeps its values when a table gets, loses or moves columns, and its key', async () => {
    await leave(
      `INSERT INTO acknowledged VALUES ('Sales_Metric__c', 'k', 'r', 'd');
       CREATE TABLE other (note VARCHAR, record_id VARCHAR, object VARCHAR, key VARCHAR);
       INSERT INTO other SELECT 'n', record_id, object, key FROM acknowledged;
       DROP TABLE acknowledged;
       ALTER TABLE other RENAME TO acknowledged`
    );
    await opened(async (store) => {
      expect(await store.rows('FROM acknowledged')).toEqual([
        { object: 'Sales_Metric__c', key: 'k', record_id: 'r', digest: null }
      ]);
      await expect(
        store.run("INSERT INTO acknowledged VALUES ('Sales_Metric__c', 'k', NULL, NULL)")
      ).rejects.toThrow(/[Dd]uplicate/);
    });
  });
});

describe('figures', () => {
  it('are dropped and made again, whatever they are, when their definition is not this one', async () => {
    await leave(
      `DROP TABLE deal_sum; DROP TABLE slice_sum; DROP TYPE metric_name;
       CREATE TYPE metric_name AS ENUM ('Won'); CREATE TABLE deal_sum (deal_no INTEGER, metric metric_name);
       CREATE TABLE metric (Key__c VARCHAR); CREATE TABLE of_another_version (metric metric_name); CREATE VIEW seen AS FROM metric;
       UPDATE memory SET value = 'another' WHERE name = 'definition';
       INSERT INTO memory VALUES ('rolledUpAt', '2026-08-20'), ('fullAt', '2026-08-19')`
    );
    await opened(async (store) => {
      await store.run("INSERT INTO deal_sum VALUES (1, 'Q:2026-07-01', 'Slipped', 5)");
      const left = await store.rows(
        "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND database_name = 'kept' AND table_name IN ('metric', 'of_another_version')"
      );
      expect(left).toEqual([]);
      expect(await getState(store, 'touched')).toBe('all');
      expect(await getState(store, 'renewed')).toBe('all');
      expect(await getState(store, 'fullAt')).toBe('2026-08-19');
    });
  });

  it('stay when it is', async () => {
    await leave("INSERT INTO deal_sum VALUES (1, 'Q:2026-07-01', 'Slipped', 5)");
    await opened(async (store) => {
      expect((await store.rows('FROM deal_sum')).length).toBe(1);
      expect(await getState(store, 'renewed')).toBe(undefined);
    });
  });
});

it('a store that cannot be taken over stays as it is', async () => {
  await leave(
    `ALTER TABLE open_job ALTER rows_taken TYPE VARCHAR;
     INSERT INTO open_job (object, job_id, soql, started_at, rows_taken) VALUES ('User', 'j1', 'q', TIMESTAMP '2026-08-20', 'some');
     UPDATE memory SET value = 'another' WHERE name = 'definition'; CREATE TABLE metric (Key__c VARCHAR)`
  );
  await expect(Store.open(file)).rejects.toThrow(/^The store .* cannot be opened: Conversion Error.*some/);
  // As an earlier version would find it.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll('SELECT rows_taken FROM open_job');
  expect(reader.getRowObjectsJson()).toEqual([{ rows_taken: 'some' }]);
  await connection.runAndReadAll('FROM metric');
  connection.closeSync();
  instance.closeSync();
});
