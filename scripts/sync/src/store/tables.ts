import type { ColumnType, SourceObject } from '../plan/source-object.ts';
import { identifier } from './sql.ts';

/** DuckDB's type for each kind of column. Datetimes are UTC without a zone; amounts are what Salesforce keeps, doubles. */
const columnTypes: Record<ColumnType, string> = {
  text: 'VARCHAR',
  date: 'DATE',
  datetime: 'TIMESTAMP',
  boolean: 'BOOLEAN',
  amount: 'DOUBLE',
  number: 'DOUBLE'
};

/** `FiscalYearSettings.Name` of a query is the column `FiscalYearSettings_Name`. */
export const columnName = (field: string): string => field.replaceAll('.', '_');

export const columnType = (type: ColumnType): string => columnTypes[type];

/** The table that keeps an object's rows: `org."Opportunity"`. */
export const orgTable = (object: SourceObject): string => `org.${identifier(object.name)}`;

/** Creates a table with the object's columns; fields that this org lacks stay null in it. */
export function createTable(table: string, object: SourceObject): string {
  const columns = object.fields.map(
    (field) => `${identifier(columnName(field.name))} ${columnType(field.type)}`
  );
  return `CREATE TABLE IF NOT EXISTS ${table} (${columns.join(', ')})`;
}

/** Where an object's rows gather until they are complete. */
export const incomingTable = (object: SourceObject): string => `org.${identifier(`${object.name} incoming`)}`;
