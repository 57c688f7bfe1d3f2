import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deletedSince } from './save/deleted.ts';
import { saveAll } from './save/save.ts';
import { queryContextOf } from './engine.ts';
import type { Engine } from './engine.ts';
import { ADMIN_ID } from './load/builtins.ts';
import type { ExportChoices } from './load/choices.ts';
import { openExport } from './load/export-files.ts';
import type { ExportRules } from './load/export-rules.ts';
import { ExportLog } from './load/export-log.ts';
import type { ExportAccount } from './store/facts.ts';
import { orgMetadata } from './deploy/org-metadata.ts';
import { readSource } from './deploy/source.ts';
import type { Components } from './deploy/store.ts';
import { describeGlobal, describeObject } from './describe.ts';
import { standardObjects } from './schema/standard.ts';
import { parseSoql } from './query/parse.ts';
import { openQuery, runQuery } from './query/run.ts';
import { startNew, startStored } from './start-engine.ts';
import { Database } from './store/database.ts';
import { Scratch, sweepScratch } from './store/scratch.ts';
import type { Assignments, Org } from './types.ts';
import type { Unsettled } from './unsettled.ts';

export interface OrgOptions {
  /** Folders of metadata in source format, such as main/default. */
  metadata: readonly string[];
  /** A Salesforce data export: a folder of CSV files, a zip file or a folder of zip files; an empty org when absent. */
  data?: string;
  /** Where to keep the records; in memory when absent. A file that exists already is opened, and `data` is not read. */
  store?: string;
  /** The org's date, yyyy-mm-dd. */
  today?: string;
  /** Told of the components as soon as they are deployed, while the records are still to come. */
  onDeployed?: (components: Components) => void;
  onProgress?: (text: string) => void;
  /** What the command line says where the export is silent; of no meaning without `data`. */
  choices?: ExportChoices;
  /** What the app knows of its exports: names in lookups, and data that it needs. */
  rules?: ExportRules;
  /** Permission sets that people get in a new org whose data assigns none. */
  assignments?: Assignments;
  /** What the documentation leaves open, where it is to be the other way. */
  unsettled?: Partial<Unsettled>;
}

/** CSV of an export up to which the records stay in memory; of more they lie in a file that ends with the org. */
const MOST_IN_MEMORY = 200_000_000;

/**
 * An org with the given metadata and records.
 * @throws LoadError in one sentence when the data does not fit; nothing is kept then
 */
export async function createOrg(options: OrgOptions): Promise<Org> {
  const isNew = options.store === undefined || !existsSync(options.store);
  const deployment = readSource(options.metadata);
  sweepScratch();
  const scratch = new Scratch();
  const log = new ExportLog();
  let database: Database | undefined;
  try {
    const exported =
      isNew && options.data !== undefined ? await exportOf(options.data, scratch, log) : undefined;
    const isLarge = (exported?.bytes ?? 0) > MOST_IN_MEMORY;
    database = await Database.open(
      options.store ?? (isLarge ? join(scratch.folder(), 'records.duckdb') : undefined),
      scratch
    );
    const { engine, account } = isNew
      ? await startNew(database, deployment, exported, log, options)
      : await startStored(database, deployment, options);
    exported?.discard();
    await database.shutOutside();
    return orgOf(engine, account, options.assignments ?? {});
  } catch (error) {
    await database?.close();
    scratch.remove();
    if (isNew && database && options.store !== undefined) rmSync(options.store, { force: true });
    throw error;
  }
}

/** Custom objects are known only when the metadata has been deployed, so all of them are wanted. */
function exportOf(path: string, scratch: Scratch, log: ExportLog): ReturnType<typeof openExport> {
  const standard = new Set(standardObjects(true).map((object) => object.name.toLowerCase()));
  const isWanted = (object: string): boolean => standard.has(object.toLowerCase()) || /__c$/i.test(object);
  return openExport(path, scratch, isWanted, log);
}

function orgOf(engine: Engine, account: ExportAccount | undefined, assignments: Assignments): Org {
  const { settings, clock, database, unsettled } = engine;
  return {
    settings,
    unsettled,
    clock,
    adminId: ADMIN_ID,
    assignments,
    account,
    get schema() {
      return engine.schema;
    },
    parseQuery: parseSoql,
    run: async (plan, caller, queryOptions = {}) =>
      runQuery(plan, await queryContextOf(engine, caller.userId), database, queryOptions),
    open: async (plan, caller, queryOptions = {}) =>
      openQuery(plan, await queryContextOf(engine, caller.userId), database, queryOptions),
    save: (requests, caller, saveOptions = {}) => saveAll(engine, requests, caller, saveOptions),
    // Kept or undone, people may have other rights than before.
    transaction: (work) => database.transaction(work).finally(() => engine.directory.forget()),
    deleted: async (object, start, end, caller) =>
      deletedSince(engine, await queryContextOf(engine, caller.userId), object, start, end),
    describe: async (object, caller) => describeObject(object, await queryContextOf(engine, caller.userId)),
    describeGlobal: async (caller) => describeGlobal(await queryContextOf(engine, caller.userId)),
    metadata: orgMetadata(engine),
    rights: (caller) => engine.directory.rights(caller.userId, engine.schema),
    scratchFolder: () => database.scratchFolder(),
    close: (now) => database.close(now)
  };
}
