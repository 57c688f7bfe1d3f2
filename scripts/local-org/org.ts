import { existsSync, rmSync } from 'node:fs';
import { deletedSince } from './automation/deleted.ts';
import { saveAll } from './automation/save.ts';
import { worldOf } from './engine.ts';
import type { Engine } from './engine.ts';
import { ADMIN_ID } from './load/builtins.ts';
import { orgMetadata } from './metadata-api/index.ts';
import { readSource } from './metadata-api/source.ts';
import { describeGlobal, describeObject } from './schema/describe.ts';
import { parseSoql } from './soql/parse.ts';
import { openQuery, runQuery } from './soql/run.ts';
import { startNew, startStored } from './start-engine.ts';
import { Database } from './store/database.ts';
import type { Org } from './types.ts';

export interface OrgOptions {
  /** Folders of metadata in source format, such as force-app/main. */
  metadata: readonly string[];
  /** A folder with the CSV files of a Salesforce data export; an empty org when absent. */
  data?: string;
  /** Where to keep the records; in memory when absent. A file that exists already is opened, and `data` is not read. */
  store?: string;
  /** The org's date, yyyy-mm-dd. */
  today?: string;
  onProgress?: (text: string) => void;
  onWarning?: (text: string) => void;
}

/**
 * An org with the given metadata and records.
 * @throws LoadError in one sentence when the data does not fit; nothing is kept then
 */
export async function createOrg(options: OrgOptions): Promise<Org> {
  const fresh = options.store === undefined || !existsSync(options.store);
  const deployment = readSource(options.metadata);
  const database = await Database.open(options.store);
  try {
    return orgOf(await (fresh ? startNew : startStored)(database, deployment, options));
  } catch (error) {
    await database.close();
    if (fresh && options.store !== undefined) rmSync(options.store, { force: true });
    throw error;
  }
}

function orgOf(engine: Engine): Org {
  const { settings, clock, database } = engine;
  return {
    settings,
    clock,
    adminId: ADMIN_ID,
    get schema() {
      return engine.schema;
    },
    parseQuery: parseSoql,
    run: async (plan, caller, queryOptions = {}) =>
      runQuery(plan, await worldOf(engine, caller.userId), database, queryOptions),
    open: async (plan, caller, queryOptions = {}) =>
      openQuery(plan, await worldOf(engine, caller.userId), database, queryOptions),
    save: (requests, caller, saveOptions = {}) => saveAll(engine, requests, caller, saveOptions),
    deleted: async (object, start, end, caller) =>
      deletedSince(engine, await worldOf(engine, caller.userId), object, start, end),
    describe: async (object, caller) => describeObject(object, await worldOf(engine, caller.userId)),
    describeGlobal: async (caller) => describeGlobal(await worldOf(engine, caller.userId)),
    metadata: orgMetadata(engine),
    rights: (caller) => engine.directory.rights(caller.userId, engine.schema),
    close: () => database.close()
  };
}
