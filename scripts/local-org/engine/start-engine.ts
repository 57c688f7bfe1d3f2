import { OrgClock } from './clock.ts';
import { HARD_DELETED } from './save/remove.ts';
import type { Engine } from './engine.ts';
import { ADMIN_ID } from './load/builtins.ts';
import type { ExportChoices } from './load/choices.ts';
import { settleCurrencies } from './load/currencies.ts';
import type { DataExport } from './load/export-files.ts';
import { NO_RULES } from './load/export-rules.ts';
import type { ExportRules } from './load/export-rules.ts';
import type { ExportLog } from './load/export-log.ts';
import type { ExportAccount } from './store/facts.ts';
import {
  addPeriods,
  fillOrg,
  noteMissing,
  readSettings,
  storedSettings,
  survey,
  writeOrganization
} from './load/index.ts';
import type { Survey } from './load/index.ts';
import { withMappedFields } from './load/mapped-columns.ts';
import { stagesOfData } from './load/stages.ts';
import { withStages } from './deploy/platform-defaults.ts';
import { deploy, prepareDeployment } from './deploy/deploy.ts';
import type { MetadataHost } from './deploy/deploy.ts';
import { emptyOrg, loadComponents, saveComponents } from './deploy/store.ts';
import type { Components } from './deploy/store.ts';
import type { DeployProblem, Deployment } from './deploy/types.ts';
import type { Assignments } from './types.ts';
import { Directory } from './rights/directory.ts';
import { buildSchema } from './compile-schema.ts';
import { newPod } from './schema/ids.ts';
import type { SchemaFacts } from './schema/model.ts';
import type { OrgSchema } from './schema/org-schema.ts';
import { orgComponents } from './schema/source.ts';
import { timestampText } from './query/date-literals.ts';
import type { Database, Session } from './store/database.ts';
import { readAccount, readFacts, writeAccount, writeFacts } from './store/facts.ts';
import { indexIds } from './store/indexes.ts';
import { IdMaker } from './store/id-maker.ts';
import { alterTables } from './store/tables.ts';
import { USUAL } from './unsettled.ts';
import type { Unsettled } from './unsettled.ts';

export interface StartOptions {
  store?: string;
  today?: string;
  onDeployed?: (components: Components) => void;
  onProgress?: (text: string) => void;
  /** What the command line says of the export. */
  choices?: ExportChoices;
  /** What the app knows of its exports. */
  rules?: ExportRules;
  assignments?: Assignments;
  unsettled?: Partial<Unsettled>;
}

/** An org that serves, and what was made of the export it was started with; undefined where there was none. */
export interface Started {
  readonly engine: Engine;
  readonly account: ExportAccount | undefined;
}

/**
 * A new org: bare first, then the metadata is deployed into it as any client would, then come the records of an export.
 * @throws DeployRefused, LoadError
 */
export async function startNew(
  database: Database,
  deployment: Deployment,
  exported: DataExport | undefined,
  log: ExportLog,
  options: StartOptions
): Promise<Started> {
  const { choices = {}, rules = NO_RULES } = options;
  const zone = { name: 'UTC' };
  const clock = clockOf(zone, options.today);
  const now = () => timestampText(clock.now());
  // The compilers may take a while; meanwhile the files are read.
  const prepared = prepareDeployment(deployment);
  prepared.catch(() => undefined);
  const { host, data } = await database.write(async (session) => {
    const found = exported && (await survey(session, mappedExport(exported, rules), choices, log));
    return { data: found, host: await emptyHost(database, session, clock, found) };
  });
  await deployOrRefuse(host, await prepared);
  options.onDeployed?.(host.components);
  const engine = await database.write(async (session): Promise<Engine> => {
    if (data) await keepStages(session, host, data, choices, log);
    const fallbacks = {
      timeZone: data?.timeZone ?? choices.timeZone,
      fiscalYearStart: choices.fiscalYearStart
    };
    await fillOrg(session, host.schema, data, {
      now,
      organizationRead: async () => {
        zone.name = (await readSettings(session, host.schema, fallbacks)).timeZone;
        if (options.today !== undefined) clock.setDate(options.today);
      },
      progress: options.onProgress ?? (() => undefined),
      choices,
      rules,
      assignments: options.assignments ?? {},
      log
    });
    if (data) host.facts.currency = await settleCurrencies(session, host.schema, choices, log, now());
    else if (choices.currency !== undefined) host.facts.currency = choices.currency;
    await writeFacts(session, host.facts);
    const settings = await readSettings(session, host.schema, {
      ...fallbacks,
      currency: host.facts.currency
    });
    await writeOrganization(session, host.schema, settings, now());
    await addPeriods(session, host.schema, settings, clock.today());
    if (data) await noteMissing(session, host.schema, data, rules, log);
    for (const note of rules.notes ?? []) log.note(note);
    const unsettled = { ...USUAL, ...options.unsettled };
    return { ...host, settings, unsettled, ids: new IdMaker(host.facts.pod) };
  });
  const account = exported && !choices.isSample ? log.account(engine.settings.currency) : undefined;
  await database.write(async (session) => {
    await indexIds(session, engine.schema.objects.values());
    if (account) await writeAccount(session, account);
  });
  return { engine, account };
}

const mappedExport = (exported: DataExport, { mappedFields = [] }: ExportRules): DataExport => ({
  ...exported,
  files: exported.files.map((file) => withMappedFields(file, mappedFields))
});

/**
 * An org whose records and metadata a store has kept; what the folders hold now is deployed into it.
 * @throws DeployRefused; Error when the store is not one of ours
 */
export async function startStored(
  database: Database,
  deployment: Deployment,
  options: StartOptions
): Promise<Started> {
  const zone = { name: 'UTC' };
  const clock = clockOf(zone, options.today);
  const { engine, account } = await database.write(async (session): Promise<Started> => {
    const facts = await readFacts(session, options.store ?? '');
    const components = await loadComponents(session);
    const schema = await buildSchema(
      orgComponents([...components.values()].map(({ component }) => component)),
      facts
    );
    await prepareTables(session, schema);
    const settings = await storedSettings(session, schema, { currency: facts.currency });
    zone.name = settings.timeZone;
    if (options.today !== undefined) clock.setDate(options.today);
    const directory = new Directory(database);
    const ids = new IdMaker(facts.pod);
    const unsettled = { ...USUAL, ...options.unsettled };
    return {
      engine: { schema, database, clock, settings, unsettled, facts, components, directory, ids },
      account: await readAccount(session)
    };
  });
  await deployOrRefuse(engine, await prepareDeployment(deployment));
  options.onDeployed?.(engine.components);
  return { engine, account };
}

/** What is wrong with the metadata that an org was to start with, one problem a line. */
class DeployRefused extends Error {
  readonly problems: readonly DeployProblem[];

  constructor(problems: readonly DeployProblem[]) {
    const lines = problems.map(({ file, line, column, message }) => `  ${file}:${line}:${column} ${message}`);
    super(`The metadata cannot be deployed into the org:\n${lines.join('\n')}`);
    this.name = 'DeployRefused';
    this.problems = problems;
  }
}

async function deployOrRefuse(host: MetadataHost, deployment: Deployment): Promise<void> {
  const { status, problems } = await deploy(host, deployment, {
    by: ADMIN_ID,
    checkOnly: false,
    ignoreWarnings: false,
    rollbackOnError: true,
    purgeOnDelete: false
  });
  if (status !== 'Succeeded') throw new DeployRefused(problems);
}

/** The platform's objects and values, and nothing else. */
async function emptyHost(
  database: Database,
  session: Session,
  clock: OrgClock,
  data: Survey | undefined
): Promise<MetadataHost> {
  const facts: SchemaFacts = {
    multiCurrency: data?.multiCurrency ?? false,
    prefixes: data?.prefixes ?? new Map(),
    pod: newPod()
  };
  const components = emptyOrg(ADMIN_ID, clock.now().toISOString());
  const schema = await buildSchema(
    orgComponents([...components.values()].map(({ component }) => component)),
    facts
  );
  await prepareTables(session, schema);
  await saveComponents(session, new Map(), components);
  await writeFacts(session, facts);
  return { schema, database, clock, facts, components, directory: new Directory(database) };
}

/** Stages that the records use belong to the org, whatever has been deployed. */
async function keepStages(
  session: Session,
  host: MetadataHost,
  { files, labels }: Survey,
  choices: ExportChoices,
  log: ExportLog
): Promise<void> {
  const active = host.schema.stages.filter((stage) => stage.active);
  const further = await stagesOfData(files, active, labels, choices, log);
  if (further.length === 0) return;
  const key = 'StandardValueSet#OpportunityStage';
  const there = host.components.get(key)!;
  const components = new Map(host.components);
  components.set(key, { ...there, component: withStages(there.component, further) });
  await saveComponents(session, host.components, components);
  host.components = components;
  host.schema = await buildSchema(
    orgComponents([...components.values()].map(({ component }) => component)),
    host.facts
  );
}

async function prepareTables(session: Session, schema: OrgSchema): Promise<void> {
  await alterTables(session, schema.objects.values());
  await session.run(
    `CREATE TABLE IF NOT EXISTS "${HARD_DELETED}" (object VARCHAR, id VARCHAR, deleted TIMESTAMP)`
  );
}

function clockOf(zone: { name: string }, today: string | undefined): OrgClock {
  const clock = new OrgClock(() => zone.name);
  if (today !== undefined) clock.setDate(today);
  return clock;
}
