import type { OrgSchema } from '../schema/org-schema.ts';
import { quoted } from '../store/tables.ts';
import { textSql } from '../store/sql-text.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { UserRights } from './user-rights.ts';

/**
 * A condition under which the user sees a row of `alias`, undefined when all rows are seen. A private record is seen by
 * its owner and everyone whose role is above; a detail by those who see its master; an activity also by those who see the
 * record that it is about.
 * @param owners SQL of the list of owners that the user sees
 * @param seen the field of a master, or of what an activity is about, that the user is known to see
 */
export function visibility(
  schema: OrgSchema,
  rights: UserRights,
  object: ObjectSchema,
  alias: string,
  owners: () => string,
  seen?: string
): string | undefined {
  if (rights.seesAll(object.name)) return undefined;
  const owned = () => `${alias}."OwnerId" IN (SELECT unnest(${owners()}))`;
  if (object.sharing === 'private') return owned();
  if (object.sharing === 'activity') {
    if (ABOUT.some((field) => field === seen)) return undefined;
    return `(${[owned(), ...ABOUT.flatMap((field) => seenThrough(schema, rights, object, alias, field, owners))].join(' OR ')})`;
  }
  if (object.sharing !== 'controlledByParent') return undefined;
  return throughMasters(
    schema,
    object,
    alias,
    (master) => visibility(schema, rights, master, 'm', owners),
    seen
  );
}

/** What activities are about: a deal, an account; a person. */
const ABOUT = ['WhatId', 'WhoId'];

/** Conditions under which a field leads to a record that the user sees, one for each object it may lead to. */
function seenThrough(
  schema: OrgSchema,
  rights: UserRights,
  object: ObjectSchema,
  alias: string,
  field: string,
  owners: () => string
): string[] {
  return (object.fields.get(field)?.referenceTo ?? []).flatMap((name) => {
    const target = schema.object(name);
    if (!target || !rights.can(name, 'read')) return [];
    const limit = visibility(schema, rights, target, 'w', owners);
    return limit === undefined
      ? `coalesce(left(${alias}.${quoted(field)}, 3) = ${textSql(target.keyPrefix)}, false)`
      : `coalesce(${alias}.${quoted(field)} IN (SELECT w."Id" FROM ${quoted(name)} w WHERE ${limit}), false)`;
  });
}

/**
 * A condition under which the user may edit a row of `alias`, undefined when any row: the owner and everyone above may,
 * anyone where sharing is public read and write; a detail as its master, or anyone who sees the master where the field says so.
 */
export function editability(
  schema: OrgSchema,
  rights: UserRights,
  object: ObjectSchema,
  alias: string,
  owners: () => string
): string | undefined {
  if (rights.changesAll(object.name) || object.sharing === 'readWrite') return undefined;
  if (object.sharing === 'controlledByParent') {
    return throughMasters(schema, object, alias, (master, field) =>
      (field.writeRequiresMasterRead ? visibility : editability)(schema, rights, master, 'm', owners)
    );
  }
  return object.fields.has('OwnerId') ? `${alias}."OwnerId" IN (SELECT unnest(${owners()}))` : undefined;
}

/** The condition that a detail's masters set, joined; that of the field `met` is met. */
function throughMasters(
  schema: OrgSchema,
  object: ObjectSchema,
  alias: string,
  conditionOf: (master: ObjectSchema, field: FieldSchema) => string | undefined,
  met?: string
): string | undefined {
  const conditions = [...object.fields.values()]
    .filter((field) => field.masterDetail && field.name !== met)
    .map((field) => {
      const master = schema.object(field.referenceTo?.[0] ?? '')!;
      const inner = conditionOf(master, field);
      return (
        inner &&
        `${alias}.${quoted(field.name)} IN (SELECT m."Id" FROM ${quoted(master.name)} m WHERE ${inner})`
      );
    })
    .filter((condition) => condition !== undefined);
  return conditions.length > 0 ? conditions.join(' AND ') : undefined;
}
