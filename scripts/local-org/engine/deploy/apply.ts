import { mirrorMetadata } from '../load/builtins.ts';
import type { SchemaFacts } from '../schema/model.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { timestampText } from '../query/date-literals.ts';
import type { Session } from '../store/database.ts';
import { writeFacts } from '../store/facts.ts';
import { alterTable, columnType, isStored, quoted } from '../store/tables.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { Candidate } from './candidate.ts';
import { newStamp, saveComponents } from './store.ts';
import type { Components } from './store.ts';
import type { DeployProblem, OrgComponent, StoredComponent } from './types.ts';

/** What a deploy reads and, when it succeeds, replaces. */
export interface Before {
  readonly schema: OrgSchema;
  readonly components: Components;
  readonly facts: SchemaFacts;
}

/** Records that do not fit the metadata; thrown to undo the transaction. */
export class RecordsInTheWay extends Error {
  readonly problems: readonly DeployProblem[];

  constructor(problems: readonly DeployProblem[]) {
    super('Records do not fit the new metadata.');
    this.name = 'RecordsInTheWay';
    this.problems = problems;
  }
}

/**
 * Brings tables, mirrored rows and the kept components to the new state; part of a transaction.
 * @returns the components as the org keeps them from now on
 * @throws RecordsInTheWay
 */
export async function applyCandidate(
  session: Session,
  before: Before,
  candidate: Candidate,
  schema: OrgSchema,
  by: { userId: string; now: Date }
): Promise<Map<string, StoredComponent>> {
  const problems = await recordsInTheWay(session, before.schema, schema, candidate.components);
  if (problems.length > 0) throw new RecordsInTheWay(problems);
  await dropRemoved(session, before.schema, candidate);
  for (const object of schema.objects.values()) {
    if (tableChanged(before.schema.object(object.name), object)) await alterTable(session, object);
  }
  await mirrorMetadata(session, schema, timestampText(by.now));
  await writeFacts(session, { ...before.facts, prefixes: prefixesOf(before.facts, schema) });
  const after = stored(before.components, candidate, by);
  await saveComponents(session, before.components, after);
  return after;
}

/** Prefixes of objects that have gone stay: their records' Ids must not come again. */
export const prefixesOf = ({ prefixes }: SchemaFacts, schema: OrgSchema): Map<string, string> =>
  new Map([
    ...prefixes,
    ...[...schema.objects.values()]
      .filter((object) => object.custom)
      .map((object) => [object.name, object.keyPrefix] as const)
  ]);

const columnsOf = (object: ObjectSchema): Map<string, FieldSchema> =>
  new Map([...object.fields].filter(([, field]) => isStored(field)));

function tableChanged(before: ObjectSchema | undefined, after: ObjectSchema): boolean {
  if (!before) return true;
  const known = columnsOf(before);
  return [...columnsOf(after)].some(([name, field]) => {
    const there = known.get(name);
    return !there || columnType(there) !== columnType(field);
  });
}

/** A field may get another type as long as every value that it holds can be one of that type. */
async function recordsInTheWay(
  session: Session,
  before: OrgSchema,
  after: OrgSchema,
  components: ReadonlyMap<string, OrgComponent>
): Promise<DeployProblem[]> {
  const problems: DeployProblem[] = [];
  for (const object of after.objects.values()) {
    const there = before.object(object.name);
    if (!there) continue;
    for (const [name, field] of columnsOf(object)) {
      const known = columnsOf(there).get(name);
      const type = columnType(field);
      if (!known || columnType(known) === type) continue;
      const [row] = await session.rows<{ n: bigint }>(
        `SELECT count(*) AS n FROM ${quoted(object.name)} WHERE ${quoted(name)} IS NOT NULL AND TRY_CAST(${quoted(name)} AS ${type}) IS NULL`
      );
      const component = components.get(`CustomField#${object.name}.${name}`);
      if (row!.n > 0n && component)
        problems.push({
          component,
          file: component.file,
          line: component.root?.line ?? 1,
          column: component.root?.column ?? 1,
          message: `Cannot change the type of ${object.name}.${name}: ${row!.n} records hold a value that would not fit.`
        });
    }
  }
  return problems;
}

/** What was deleted is gone, with its values. */
async function dropRemoved(session: Session, before: OrgSchema, { removed }: Candidate): Promise<void> {
  for (const { type, fullName } of removed) {
    const [objectName = '', field] = fullName.split('.');
    const object = before.object(objectName);
    if (type === 'CustomObject' && object) await session.run(`DROP TABLE IF EXISTS ${quoted(object.name)}`);
    const column = field === undefined ? undefined : object?.fields.get(field);
    const whole = removed.some((name) => name.type === 'CustomObject' && name.fullName === objectName);
    if (type === 'CustomField' && object && column && isStored(column) && !whole)
      await session.run(`ALTER TABLE ${quoted(object.name)} DROP COLUMN ${quoted(column.name)}`);
    if (type === 'PermissionSet') {
      await session.run(
        `DELETE FROM "PermissionSetAssignment" WHERE "PermissionSetId" IN (SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?)`,
        [fullName]
      );
      await session.run(`DELETE FROM "PermissionSet" WHERE "Name" = ?`, [fullName]);
    }
  }
}

function stored(
  before: Components,
  { components, deployed }: Candidate,
  { userId, now }: { userId: string; now: Date }
): Map<string, StoredComponent> {
  const changed = new Set(
    deployed.filter(({ change }) => change !== 'unchanged').map(({ type, fullName }) => `${type}#${fullName}`)
  );
  let number = Math.max(0, ...[...before.values()].map(({ stamp }) => stamp.number));
  const moment = now.toISOString();
  return new Map(
    [...components].map(([key, component]) => {
      const known = before.get(key);
      if (known && !changed.has(key)) return [key, known];
      const stamp = known
        ? { ...known.stamp, lastModifiedById: userId, lastModifiedDate: moment }
        : newStamp(++number, userId, moment);
      return [key, { component, stamp }];
    })
  );
}
