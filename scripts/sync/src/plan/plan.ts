import type { Mapping } from '../../../lib/mapping/index.ts';
import { SyncError } from '../errors.ts';
import { describeAll, type Described } from '../connect/describe.ts';
import type { OrgHttp } from '../connect/http.ts';
import { sourceObjects } from './objects.ts';
import { mappedFieldsOf, type MappedField } from './mapped-fields.ts';
import type { SourceField, SourceObject } from './source-object.ts';
import { fieldTargets, targets, type FieldTarget, type Target } from './targets.ts';

/** An object this org has, with the fields of the catalogue that this user can see. */
export interface PlannedObject {
  readonly object: SourceObject;
  readonly fields: readonly SourceField[];
  /** Columns that are filled from the org's own fields. */
  readonly mapped?: readonly MappedField[];
  /** The org keeps a list of what was deleted. */
  readonly isReplicateable: boolean;
}

export interface Plan {
  readonly objects: readonly PlannedObject[];
  /** Of the objects that people edit, those whose fields of the sync this user may write. */
  readonly fieldTargets: readonly FieldTarget[];
  /** Records with amounts name their currency. */
  readonly hasCurrencies: boolean;
  /** What this org lacks and what that costs, as sentences for the report. */
  readonly notes: readonly string[];
}

/** What the org has of what the sync reads and writes. @throws SyncError naming what is missing and who can change it */
export async function makePlan(http: OrgHttp, mapping: Mapping = {}): Promise<Plan> {
  const names = new Set([...sourceObjects, ...targets, ...fieldTargets].map(({ name }) => name));
  const described = await describeAll(http, [...names]);
  const notes: string[] = [];
  const objects = sourceObjects.flatMap((object) => {
    const planned = planObject(object, described.get(object.name), mapping, notes);
    return planned ? [planned] : [];
  });
  checkCurrencies(objects);
  const readable = withoutUnknownAcceptance(objects);
  for (const target of targets) checkTarget(target, described.get(target.name));
  const read = new Set(
    readable.flatMap(({ object, fields }) => fields.map(({ name }) => `${object.name}.${name}`))
  );
  return {
    objects: readable,
    fieldTargets: fieldTargets.filter(
      (target) =>
        target.needs.every((name) => read.has(name)) && canWrite(target, described.get(target.name), notes)
    ),
    hasCurrencies: targets.every(
      ({ name, hasAmounts }) =>
        !hasAmounts || described.get(name)?.fields.some((field) => field.name === 'CurrencyIsoCode')
    ),
    notes
  };
}

/** Where no accepted date is visible, no deal can be said to await acceptance. */
function withoutUnknownAcceptance(objects: readonly PlannedObject[]): PlannedObject[] {
  const deals = objects.find(({ object }) => object.name === 'Opportunity');
  const isKnown = [...(deals?.fields ?? []), ...(deals?.mapped ?? []).map(({ column }) => column)].some(
    ({ name }) => name === 'Sales_Accepted_Date__c'
  );
  return objects.map((planned) => ({
    ...planned,
    fields: planned.fields.filter(({ name }) => isKnown || name !== 'Acceptance_Starts_On__c')
  }));
}

/** Without its rates the amounts of several currencies would be added up as if they were one. */
function checkCurrencies(objects: readonly PlannedObject[]): void {
  const fields = objects.find(({ object }) => object.name === 'Opportunity')?.fields;
  const hasCurrencies = fields?.some(({ name }) => name === 'CurrencyIsoCode');
  if (hasCurrencies && !objects.some(({ object }) => object.name === 'CurrencyType'))
    throw new SyncError(
      'This user cannot read CurrencyType and the deals have several currencies, so no amount can be converted. Assign the permission set Forecast_Sync to it.'
    );
}

function planObject(
  object: SourceObject,
  described: Described | undefined,
  mapping: Mapping,
  notes: string[]
): PlannedObject | undefined {
  const isOptional = object.optional !== undefined;
  const leaveOut = (what: string) => {
    if (object.optional) notes.push(`${what} is not there or not visible: ${object.optional}.`);
    return undefined;
  };
  if (!described) {
    if (isOptional) return leaveOut(object.name);
    throw new SyncError(
      `This user cannot read ${object.name}. Assign the permission set Forecast_Sync to it.`
    );
  }
  const isHidden = (field: SourceField) => !isVisible(field.name, described);
  const needed = object.fields.find((field) => field.neededFor && isHidden(field));
  if (needed) {
    const name = `${object.name}.${needed.name}`;
    if (isOptional) return leaveOut(name);
    throw new SyncError(
      `${name} is not visible to this user and is needed for ${needed.neededFor}. Assign the permission set Forecast_Sync.`
    );
  }
  const mapped = mappedFieldsOf(object, described, mapping, notes);
  for (const field of object.fields) {
    if (field.lostWithout && isHidden(field) && !mapped.some(({ column }) => column === field))
      notes.push(`${object.name}.${field.name} is not there or not visible: ${field.lostWithout}.`);
  }
  return {
    object,
    fields: object.fields.filter((field) => !isHidden(field)),
    ...(mapped.length > 0 ? { mapped } : {}),
    isReplicateable: described.replicateable === true
  };
}

/** `FiscalYearSettings.Name` is visible where a lookup named FiscalYearSettings is. */
function isVisible(name: string, described: Described): boolean {
  const [first, rest] = name.split('.');
  return described.fields.some((field) => (rest ? field.relationshipName === first : field.name === name));
}

function checkTarget(target: Target, described: Described | undefined): void {
  const advice = 'Deploy this version of the app and assign the permission set Forecast_Sync to this user.';
  if (!described?.createable || !described.updateable || (target.isCleared && !described.deletable)) {
    throw new SyncError(`This user cannot write ${target.name}. ${advice}`);
  }
  const fields = new Map(described.fields.map((field) => [field.name, field]));
  const missing = target.fields.filter((name) => !fields.get(name)?.createable);
  if (missing.length > 0) {
    throw new SyncError(
      `This user cannot write ${missing.map((name) => `${target.name}.${name}`).join(', ')}. ${advice}`
    );
  }
}

function canWrite(target: FieldTarget, described: Described | undefined, notes: string[]): boolean {
  const fields = new Map(described?.fields.map((field) => [field.name, field]));
  const missing = target.fields.filter((name) => !fields.get(name)?.updateable);
  if (described?.updateable && missing.length === 0) return true;
  const names = (missing.length > 0 ? missing : target.fields).map((name) => `${target.name}.${name}`);
  notes.push(`This user cannot write ${names.join(', ')}: ${target.lostWithout}.`);
  return false;
}
