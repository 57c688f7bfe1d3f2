import type { OrgSchema } from '../schema/org-schema.ts';
import { isStored } from '../store/tables.ts';
import { namedLookup } from './named-lookups.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { ExportLog } from './export-log.ts';
import type { ExportRules } from './export-rules.ts';
import type { LoadColumn } from './load-column.ts';

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The columns that the schema knows; the log takes down the others. */
export function loadColumns(
  object: ObjectSchema,
  header: readonly string[],
  schema: OrgSchema,
  { namedLookups, mappedFields = [] }: ExportRules,
  log: ExportLog
): LoadColumn[] {
  const columns: LoadColumn[] = [];
  const unknown: string[] = [];
  const isMapped = (name: string): boolean =>
    mappedFields.some((mapping) => mapping.object === object.name && sameName(mapping.from, name));
  header.forEach((name, index) => {
    const named = namedLookup(object, name, schema, namedLookups);
    if (named) {
      columns.push({ index, field: named.field, namedIn: named.target });
      return;
    }
    const column = columnFor(object, name, schema);
    if (column && isStored(column.field)) columns.push({ index, ...column });
    else if (!column && !isMapped(name)) unknown.push(name);
  });
  log.leftColumns(object.name, unknown);
  return columns;
}

function columnFor(
  object: ObjectSchema,
  name: string,
  schema: OrgSchema
): Omit<LoadColumn, 'index'> | undefined {
  const dot = name.indexOf('.');
  if (dot < 0) {
    const field = schema.field(object.name, name);
    return field && { field };
  }
  const relation = schema.parent(object.name, name.slice(0, dot));
  const target = relation?.targets[0];
  const field = target && schema.field(target.name, name.slice(dot + 1));
  return field && { field: relation.field, parentKey: { object: target, field } };
}
