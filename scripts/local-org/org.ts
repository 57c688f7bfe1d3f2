import { existsSync, rmSync } from 'node:fs';
import { OrgClock } from './clock.ts';
import { worldOf } from './engine.ts';
import type { Engine } from './engine.ts';
import { compileFormulaFields } from './formula/fields.ts';
import { addPeriods, fillOrg, readSettings, stagesOfData, survey } from './load/index.ts';
import { Directory } from './rights/directory.ts';
import { describeGlobal, describeObject } from './schema/describe.ts';
import { readMetadata } from './schema/metadata.ts';
import { OrgSchema } from './schema/org-schema.ts';
import { readComponents } from './schema/source.ts';
import { parseSoql } from './soql/parse.ts';
import { openQuery, runQuery } from './soql/run.ts';
import { timestampText } from './soql/date-literals.ts';
import { Database } from './store/database.ts';
import { alterTable } from './store/tables.ts';
import { compileDefaults } from './automation/defaults.ts';
import { deletedSince } from './automation/deleted.ts';
import { compileFlows } from './automation/flow.ts';
import { GRAVES } from './automation/remove.ts';
import { compileRules } from './automation/rules.ts';
import { saveAll } from './automation/save.ts';
import { ADMIN_ID } from './load/builtins.ts';
import { IdMaker } from './store/id-maker.ts';
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
  const database = await Database.open(options.store);
  try {
    return orgOf(await startEngine(database, options, fresh));
  } catch (error) {
    await database.close();
    if (fresh && options.store !== undefined) rmSync(options.store, { force: true });
    throw error;
  }
}

async function startEngine(database: Database, options: OrgOptions, fresh: boolean): Promise<Engine> {
  let zone = 'UTC';
  const clock = new OrgClock(() => zone);
  const components = readComponents(options.metadata);
  if (options.today !== undefined) clock.setDate(options.today);
  const progress = options.onProgress ?? (() => undefined);
  const engine = await database.write(async (session) => {
    const now = () => timestampText(clock.now());
    const data = fresh && options.data !== undefined ? await survey(session, options.data) : undefined;
    const model = readMetadata(components, { multiCurrency: data?.multiCurrency ?? false });
    const stages = data ? await stagesOfData(session, data, model.stages) : [];
    const schema = new OrgSchema(model, data?.prefixes ?? new Map(), stages);
    await compileSchema(schema);
    for (const object of schema.objects.values()) await alterTable(session, object);
    await session.run(
      `CREATE TABLE IF NOT EXISTS "${GRAVES}" (object VARCHAR, id VARCHAR, deleted TIMESTAMP)`
    );
    await fillOrg(session, schema, data?.files ?? [], {
      now: now(),
      progress,
      warn: options.onWarning ?? (() => undefined)
    });
    const settings = await readSettings(session, schema, now());
    zone = settings.timeZone;
    if (options.today !== undefined) clock.setDate(options.today);
    await addPeriods(session, schema, settings, clock.today());
    return { schema, database, clock, settings, directory: new Directory(database), ids: new IdMaker() };
  });
  return engine;
}

/** Everything that is written as a formula is read once, so that a fault shows before anybody works with it. */
async function compileSchema(schema: OrgSchema): Promise<void> {
  await compileFormulaFields(schema);
  await compileDefaults(schema);
  await compileRules(schema);
  await compileFlows(schema);
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
    save: (requests, caller, saveOptions = {}) =>
      saveAll(engine, requests, caller, saveOptions.allOrNone ?? false),
    deleted: async (object, start, end, caller) =>
      deletedSince(engine, await worldOf(engine, caller.userId), object, start, end),
    describe: async (object, caller) => describeObject(object, await worldOf(engine, caller.userId)),
    describeGlobal: async (caller) => describeGlobal(await worldOf(engine, caller.userId)),
    rights: (caller) => engine.directory.rights(caller.userId, engine.schema),
    close: () => database.close()
  };
}
