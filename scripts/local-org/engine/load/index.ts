import { DateTime } from 'luxon';
import { makeId } from '../schema/ids.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { Assignments, OrgSettings } from '../types.ts';
import { ADMIN_ID, addPeople, assignPermissionSets, mirrorMetadata } from './builtins.ts';
import { CategoryLabels } from './categories.ts';
import type { ExportChoices } from './choices.ts';
import { MACROS } from './convert.ts';
import type { CsvFile } from './csv-files.ts';
import { makeStageFacts } from './defaults.ts';
import { deriveLoaded } from './derive.ts';
import type { DataExport } from './export-files.ts';
import type { ExportLog } from './export-log.ts';
import type { ExportRules } from './export-rules.ts';
import { FileLoader } from './insert.ts';
import { LoadError } from './load-error.ts';
import { missingColumns, missingOf } from './missing.ts';
import { nameLoaded } from './names.ts';
import { fiscalPeriods } from './periods.ts';
import { RawFiles } from './raw.ts';
import { csvRows, readingFile } from './staging.ts';
import { buildRoles } from './roles.ts';
import { timeZoneOf } from './zone.ts';

const DEFAULT_ORG_ID = makeId('00D', 1);

/** What an export tells before its records are moved. */
export interface Survey {
  files: RawFiles;
  multiCurrency: boolean;
  /** Where Organization.csv does not say it. */
  timeZone: string | undefined;
  labels: CategoryLabels;
  /** Key prefixes that the ids of custom objects show. */
  prefixes: Map<string, string>;
}

/** Reads what the org must know before records are loaded. */
export async function survey(
  session: Session,
  { files, place }: DataExport,
  choices: ExportChoices,
  log: ExportLog
): Promise<Survey> {
  if (!files.some((file) => file.object.toLowerCase() === 'opportunity')) {
    throw new LoadError(
      `${place} holds no Opportunity.csv: a forecast needs the opportunities of a Salesforce data export.`
    );
  }
  const prefixes = new Map<string, string>();
  for (const file of files) {
    const id = file.header.findIndex((column) => column.toLowerCase() === 'id');
    if (id < 0 || !file.object.endsWith('__c')) continue;
    const [first] = await readingFile(file, () =>
      session.rows<{ id: string }>(`SELECT c${id} AS id FROM ${csvRows(file)} LIMIT 1`)
    );
    if (first && /^a[A-Za-z0-9]{14,17}$/.test(first.id)) prefixes.set(file.object, first.id.slice(0, 3));
  }
  const currency = (file: CsvFile) =>
    file.header.some((column) => /^(Default)?CurrencyIsoCode$/i.test(column));
  const multiCurrency = files.some((file) => file.object.toLowerCase() === 'currencytype' || currency(file));
  const raw = new RawFiles(session, files);
  return {
    files: raw,
    multiCurrency,
    prefixes,
    timeZone: await timeZoneOf(raw, choices, log),
    labels: await CategoryLabels.read(raw)
  };
}

interface LoadOptions {
  /** The org's time; another one once its time zone is known. */
  now: () => string;
  /** Told when the org's own row is there, before any other record. */
  organizationRead: () => Promise<void>;
  choices: ExportChoices;
  rules: ExportRules;
  assignments: Assignments;
  log: ExportLog;
  progress: (text: string) => void;
}

/** Moves the files into the tables and adds what every org has. */
export async function fillOrg(
  session: Session,
  schema: OrgSchema,
  data: Survey | undefined,
  options: LoadOptions
): Promise<void> {
  for (const macro of MACROS) await session.run(macro);
  const { won = [], closed = [] } = options.choices;
  await makeStageFacts(session, schema, [...won, ...closed]);
  const files = data?.files.files ?? [];
  const labels = data?.labels ?? new CategoryLabels();
  const loaders: FileLoader[] = [];
  const isOfOrg = (file: CsvFile): boolean => schema.object(file.object)?.name === 'Organization';
  const others = files.filter((file) => !isOfOrg(file));
  const load = async (file: CsvFile): Promise<void> => {
    const object = schema.object(file.object);
    if (!object || object.customMetadata) {
      for (const part of file.parts) options.log.leftFile(part.name);
      return;
    }
    const loader = new FileLoader(session, schema, file, object, options);
    loaders.push(loader);
    const count = await loader.insert({ now: options.now(), adminId: ADMIN_ID, labels });
    options.log.records(object.name, count);
    options.progress(`${count.toLocaleString('en-US')} records of ${object.label}`);
  };
  for (const file of files.filter(isOfOrg)) await load(file);
  await options.organizationRead();
  for (const file of others) await load(file);
  options.log.settleEmpty((object) => schema.object(object) !== undefined);
  for (const loader of loaders) await loader.resolveParents(options.now(), ADMIN_ID);
  await nameLoaded(session, new Set(loaders.map((loader) => loader.object)));
  await addPeople(session, schema, options.now());
  if ((await buildRoles(session, options.now())) > 0)
    options.log.note(
      'The export has no roles (UserRole.csv). They were built from the managers of users: people see the records of those below them.'
    );
  await deriveLoaded(session, new Set(loaders.map((loader) => loader.object.name)));
  await mirrorMetadata(session, schema, options.now());
  await assignPermissionSets(session, options.assignments, options.now());
}

/** What the export lacks, taken down once its records are there. */
export async function noteMissing(
  session: Session,
  schema: OrgSchema,
  { files }: Survey,
  { expectedData }: ExportRules,
  log: ExportLog
): Promise<void> {
  log.missing.push(...missingColumns(files), ...(await missingOf(session, schema, expectedData)));
}

type Settings = OrgSettings & { namedByStart: boolean };

/** What is taken where Organization.csv is silent. */
export interface Fallbacks {
  readonly timeZone?: string | undefined;
  readonly fiscalYearStart?: number | undefined;
  readonly currency?: string | undefined;
}

/**
 * What Organization.csv says of the org, with defaults for the rest.
 * @throws LoadError for an invalid time zone or month
 */
export async function readSettings(
  session: Session,
  schema: OrgSchema,
  fallbacks: Fallbacks
): Promise<Settings> {
  const settings = await storedSettings(session, schema, fallbacks);
  const { timeZone, fiscalYearStartMonth } = settings;
  if (!DateTime.now().setZone(timeZone).isValid) {
    throw new LoadError(`Organization.csv, line 2: TimeZoneSidKey is "${timeZone}", which is no time zone.`);
  }
  if (!Number.isInteger(fiscalYearStartMonth) || fiscalYearStartMonth < 1 || fiscalYearStartMonth > 12) {
    throw new LoadError(
      `Organization.csv, line 2: FiscalYearStartMonth is "${fiscalYearStartMonth}", which is no month from 1 to 12.`
    );
  }
  return settings;
}

type OrganizationRow = Record<string, string | number | bigint | boolean | null> | undefined;

export async function storedSettings(
  session: Session,
  schema: OrgSchema,
  fallbacks: Fallbacks
): Promise<Settings> {
  const [row] = (await session.rows('SELECT * FROM "Organization" LIMIT 1')) as OrganizationRow[];
  return {
    orgId: String(row?.Id ?? DEFAULT_ORG_ID),
    name: String(row?.Name ?? 'Local Org'),
    timeZone: String(fallbacks.timeZone ?? row?.TimeZoneSidKey ?? 'UTC'),
    locale: String(row?.DefaultLocaleSidKey ?? 'en_US'),
    currency: (await corporateCurrency(session, schema)) ?? fallbacks.currency ?? 'USD',
    fiscalYearStartMonth: Number(fallbacks.fiscalYearStart ?? row?.FiscalYearStartMonth ?? 1),
    namedByStart: row?.UsesStartDateAsFiscalYearName === true
  };
}

/** Completes the org's own row. */
export async function writeOrganization(
  session: Session,
  schema: OrgSchema,
  settings: Settings,
  now: string
): Promise<void> {
  const [row] = (await session.rows('SELECT * FROM "Organization" LIMIT 1')) as OrganizationRow[];
  await session.run('DELETE FROM "Organization"');
  await insertRows(session, schema.object('Organization')!, [
    {
      ...organizationRow(row),
      Id: settings.orgId,
      Name: settings.name,
      TimeZoneSidKey: settings.timeZone,
      DefaultLocaleSidKey: settings.locale,
      FiscalYearStartMonth: settings.fiscalYearStartMonth,
      UsesStartDateAsFiscalYearName: settings.namedByStart,
      OrganizationType: String(row?.OrganizationType ?? 'Enterprise Edition'),
      IsSandbox: false,
      InstanceName: 'LOCAL',
      LanguageLocaleKey: 'en_US',
      SystemModstamp: now,
      CreatedDate: now,
      LastModifiedDate: now,
      CreatedById: ADMIN_ID,
      LastModifiedById: ADMIN_ID
    }
  ]);
}

function organizationRow(row: Record<string, unknown> | undefined): Record<string, string> {
  const kept = ['City', 'Country', 'State', 'Street', 'PostalCode', 'Phone', 'PrimaryContact'];
  return Object.fromEntries(
    kept.filter((name) => typeof row?.[name] === 'string').map((name) => [name, row![name] as string])
  );
}

async function corporateCurrency(session: Session, schema: OrgSchema): Promise<string | undefined> {
  if (!schema.multiCurrency) return undefined;
  const [row] = await session.rows<{ iso: string }>(
    'SELECT "IsoCode" AS iso FROM "CurrencyType" WHERE "IsCorporate" LIMIT 1'
  );
  return row?.iso;
}

/** Period rows from the year of the oldest deal to three years beyond the newest, unless the data has its own. */
export async function addPeriods(
  session: Session,
  schema: OrgSchema,
  settings: Settings,
  today: string
): Promise<void> {
  const [there] = await session.rows<{ n: bigint }>('SELECT count(*) AS n FROM "Period"');
  if (there!.n > 0n) return;
  const [span] = await session.rows<{ first: number | null; last: number | null }>(
    `SELECT least((SELECT min(year("CloseDate")) FROM "Opportunity"), (SELECT min(year("CreatedDate")) FROM "Opportunity"),
                  (SELECT min(year("CreatedDate")) FROM "OpportunityHistory"))::INTEGER AS first,
            (SELECT max(year("CloseDate")) FROM "Opportunity")::INTEGER AS last`
  );
  const thisYear = Number(today.slice(0, 4));
  const first = Math.min(span?.first ?? thisYear, thisYear) - 1;
  const last = Math.min(Math.max(span?.last ?? thisYear, thisYear) + 3, 2100);
  const { years, periods } = fiscalPeriods(
    Math.max(first, 1990),
    last,
    settings.fiscalYearStartMonth,
    settings.namedByStart
  );
  const stamp = `${today}T00:00:00Z`;
  await insertRows(session, schema.object('FiscalYearSettings')!, years.map((row) => ({ ...row, SystemModstamp: stamp }))); // prettier-ignore
  await insertRows(session, schema.object('Period')!, periods.map((row) => ({ ...row, SystemModstamp: stamp }))); // prettier-ignore
}
