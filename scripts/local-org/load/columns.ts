import type { OrgSchema } from '../schema/org-schema.ts';
import { isStored } from '../store/tables.ts';
import { namedLookup } from './named-lookups.ts';
import type { FieldSchema, ObjectSchema } from '../types.ts';
import type { ExportLog } from './export-log.ts';

/** A column of a file and what becomes of it. */
export interface LoadColumn {
  /** Its place in the file, from 0. */
  index: number;
  field: FieldSchema;
  /** Set when the column names the parent by another field than Id: `Forecast_Period__r.Key__c`. */
  parentKey?: { object: ObjectSchema; field: FieldSchema };
  /** Set when the column may hold the names of the lookup's records, which are made where there is none. */
  namedIn?: ObjectSchema;
}

/** The columns that the schema knows; the log takes down the others. */
export function loadColumns(
  object: ObjectSchema,
  header: readonly string[],
  schema: OrgSchema,
  log: ExportLog
): LoadColumn[] {
  const columns: LoadColumn[] = [];
  const unknown: string[] = [];
  header.forEach((name, index) => {
    const named = namedLookup(object, name, schema);
    if (named) {
      columns.push({ index, field: named.field, namedIn: named.target });
      return;
    }
    const column = columnFor(object, name, schema);
    if (column && isStored(column.field)) columns.push({ index, ...column });
    else if (!column) unknown.push(name);
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
