import { OrgClock } from './clock.ts';
import { GRAVES } from './automation/remove.ts';
import type { Engine } from './engine.ts';
import { mirrorMetadata } from './load/builtins.ts';
import {
  addPeriods,
  fillOrg,
  readSettings,
  stagesOfData,
  storedSettings,
  survey,
  writeOrganization
} from './load/index.ts';
import { Directory } from './rights/directory.ts';
import { buildSchema, compileSchema } from './schema/build.ts';
import type { SchemaFacts } from './schema/build.ts';
import { readMetadata } from './schema/metadata.ts';
import type { Component } from './schema/model.ts';
import type { OrgSchema } from './schema/org-schema.ts';
import { timestampText } from './soql/date-literals.ts';
import type { Database, Session } from './store/database.ts';
import { readFacts, writeFacts } from './store/facts.ts';
import { IdMaker } from './store/id-maker.ts';
import { alterTables } from './store/tables.ts';
import type { OrgSettings } from './types.ts';

export interface StartOptions {
  data?: string;
  store?: string;
  today?: string;
  onProgress?: (text: string) => void;
  onWarning?: (text: string) => void;
}

type Settings = OrgSettings & { namedByStart: boolean };

/** A new org with the records of `data`, in one transaction: all of it or nothing. */
export async function startNew(
  database: Database,
  components: readonly Component[],
  options: StartOptions
): Promise<Engine> {
  const zone = { name: 'UTC' };
  const clock = clockOf(zone, options.today);
  return database.write(async (session) => {
    const data = options.data === undefined ? undefined : await survey(session, options.data);
    const facts: SchemaFacts = {
      multiCurrency: data?.multiCurrency ?? false,
      prefixes: data?.prefixes ?? new Map(),
      dataStages: []
    };
    const model = readMetadata(components, facts);
    if (data) facts.dataStages = await stagesOfData(session, data, model.stages);
    const schema = await compileSchema(model, facts);
    await prepareTables(session, schema);
    const now = () => timestampText(clock.now());
    await fillOrg(session, schema, data?.files ?? [], {
      now: now(),
      progress: options.onProgress ?? (() => undefined),
      warn: options.onWarning ?? (() => undefined)
    });
    const settings = await readSettings(session, schema);
    await writeOrganization(session, schema, settings, now());
    zone.name = settings.timeZone;
    if (options.today !== undefined) clock.setDate(options.today);
    await addPeriods(session, schema, settings, clock.today());
    await writeFacts(session, facts);
    return engineOf(database, schema, settings, clock, facts);
  });
}

/** An org whose records a store has kept; the metadata may have changed since. */
export async function startStored(
  database: Database,
  components: readonly Component[],
  options: StartOptions
): Promise<Engine> {
  const zone = { name: 'UTC' };
  const clock = clockOf(zone, options.today);
  return database.write(async (session) => {
    const facts = await readFacts(session, options.store ?? '');
    const schema = await buildSchema(components, facts);
    await prepareTables(session, schema);
    await mirrorMetadata(session, schema, timestampText(clock.now()));
    const settings = await storedSettings(session, schema);
    zone.name = settings.timeZone;
    if (options.today !== undefined) clock.setDate(options.today);
    await writeFacts(session, facts);
    return engineOf(database, schema, settings, clock, facts);
  });
}

/**
 * Puts other metadata in place of what the org has; records stay, tables are altered.
 * @throws Error in one sentence that names the component that does not fit; the org is as it was then
 */
export async function replaceMetadata(engine: Engine, components: readonly Component[]): Promise<void> {
  const { database, clock, facts } = engine;
  const schema = await buildSchema(components, facts);
  await database.write(async (session) => {
    await prepareTables(session, schema);
    await mirrorMetadata(session, schema, timestampText(clock.now()));
    await writeFacts(session, facts);
  });
  engine.schema = schema;
  engine.directory.forget();
}

async function prepareTables(session: Session, schema: OrgSchema): Promise<void> {
  await alterTables(session, schema.objects.values());
  await session.run(`CREATE TABLE IF NOT EXISTS "${GRAVES}" (object VARCHAR, id VARCHAR, deleted TIMESTAMP)`);
}

function clockOf(zone: { name: string }, today: string | undefined): OrgClock {
  const clock = new OrgClock(() => zone.name);
  if (today !== undefined) clock.setDate(today);
  return clock;
}

function engineOf(
  database: Database,
  schema: OrgSchema,
  settings: Settings,
  clock: OrgClock,
  facts: SchemaFacts
): Engine {
  return { schema, database, clock, settings, facts, directory: new Directory(database), ids: new IdMaker() };
}
