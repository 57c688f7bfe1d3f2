import { quoted } from '../store/tables.ts';
import { textSql } from '../store/sql-text.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';

/** The platform's name for a parent whose object is open. */
export const OPEN_PARENT = 'Name';

/**
 * Records of several objects as what they have in common, for What, Who and the like.
 * @param seen the condition under which a record `p` is seen, undefined for all
 */
export function anyParent(
  targets: readonly ObjectSchema[],
  seen: (target: ObjectSchema) => string | undefined
): string {
  const parts = targets.map((target) => {
    const name = [...target.fields.values()].find((field) => field.nameField)?.name ?? 'Id';
    const deleted = target.fields.has('IsDeleted') ? 'p."IsDeleted"' : 'false AS "IsDeleted"';
    const limit = seen(target);
    const where = limit === undefined ? '' : ` WHERE ${limit}`;
    return `SELECT p."Id", p.${quoted(name)} AS "Name", ${textSql(target.name)} AS "Type", ${deleted} FROM ${quoted(target.name)} p${where}`;
  });
  return `(${parts.join(' UNION ALL ')})`;
}

/** The platform's object Name: what can be asked of a parent whose object is open. */
export function nameObject(targets: readonly ObjectSchema[]): ObjectSchema {
  const [first] = targets;
  const fields = new Map<string, FieldSchema>();
  for (const field of ['Id', 'Name']) fields.set(field, first!.fields.get(field)!);
  fields.set('Type', { ...first!.fields.get('Name')!, name: 'Type', label: 'Type', nameField: false });
  return { ...first!, name: OPEN_PARENT, label: 'Name', fields };
}
