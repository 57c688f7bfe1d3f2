import pLimit from 'p-limit';
import { SyncError } from '../errors.ts';
import { describe, type Described } from '../org/describe.ts';
import type { OrgHttp } from '../org/http.ts';
import { sourceObjects, type SourceField, type SourceObject } from './objects.ts';
import { targets, type Target } from './targets.ts';

/** An object this org has, with the fields of the catalogue that this user can see. */
export interface PlannedObject {
  readonly object: SourceObject;
  readonly fields: readonly SourceField[];
}

export interface Plan {
  readonly objects: readonly PlannedObject[];
  /** What this org lacks and what that costs, as sentences for the report. */
  readonly notes: readonly string[];
}

/** What the org has of what the sync reads and writes. @throws SyncError naming what is missing and who can change it */
export async function makePlan(http: OrgHttp): Promise<Plan> {
  const limit = pLimit(4);
  const names = [...sourceObjects, ...targets].map(({ name }) => name);
  const described = new Map(
    await Promise.all(names.map((name) => limit(async () => [name, await describe(http, name)] as const)))
  );
  const notes: string[] = [];
  const objects = sourceObjects.flatMap((object) => {
    const planned = planObject(object, described.get(object.name), notes);
    return planned ? [planned] : [];
  });
  for (const target of targets) checkTarget(target, described.get(target.name));
  return { objects, notes };
}

function planObject(
  object: SourceObject,
  described: Described | undefined,
  notes: string[]
): PlannedObject | undefined {
  if (!described) {
    if (object.optional === undefined) {
      throw new SyncError(
        `This user cannot read ${object.name}. Assign the permission set Forecast_Sync to it.`
      );
    }
    if (object.optional) notes.push(`${object.name} is not there or not visible: ${object.optional}.`);
    return undefined;
  }
  const fields = object.fields.filter((field) => {
    if (isVisible(field.name, described)) return true;
    const name = `${object.name}.${field.name}`;
    if (field.neededFor) {
      throw new SyncError(
        `${name} is not visible to this user and is needed for ${field.neededFor}. Assign the permission set Forecast_Sync.`
      );
    }
    if (field.lostWithout) notes.push(`${name} is not there or not visible: ${field.lostWithout}.`);
    return false;
  });
  return { object, fields };
}

/** `FiscalYearSettings.Name` is visible where a lookup named FiscalYearSettings is. */
function isVisible(name: string, described: Described): boolean {
  const [first, rest] = name.split('.');
  return described.fields.some((field) => (rest ? field.relationshipName === first : field.name === name));
}

function checkTarget(target: Target, described: Described | undefined): void {
  const advice = 'Deploy this version of the app and assign the permission set Forecast_Sync to this user.';
  if (
    !described?.createable ||
    (target.isUpserted && !described.updateable) ||
    (target.isCleared && !described.deletable)
  ) {
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
