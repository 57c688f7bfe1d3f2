import { columnType } from '../store/tables.ts';
import type { FieldSchema } from '../schema/types.ts';

/** Functions that loading needs in SQL: the 18-character form of ids, and ids made from numbers. */
export const MACROS: readonly string[] = [
  `CREATE OR REPLACE TEMP MACRO id_check(x, chunk) AS substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345', 1 +
     list_sum(list_transform([1, 2, 3, 4, 5], lambda i:
       CASE WHEN substr(x, chunk * 5 + i, 1) BETWEEN 'A' AND 'Z' THEN (1 << (i - 1)) ELSE 0 END))::BIGINT, 1)`,
  `CREATE OR REPLACE TEMP MACRO id18(x) AS
     CASE WHEN length(x) = 15 THEN x || id_check(x, 0) || id_check(x, 1) || id_check(x, 2) ELSE x END`,
  `CREATE OR REPLACE TEMP MACRO made_id(prefix, n) AS id18(prefix || 'Lo0' || list_aggregate(list_transform(
     [8, 7, 6, 5, 4, 3, 2, 1, 0], lambda i:
       substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 1 + ((n // (62::HUGEINT ** i)::HUGEINT) % 62)::BIGINT, 1)
     ), 'string_agg', ''))`
];

/**
 * SQL of whether a text is an export's way to write a blank lookup: the Id of nothing, or of the master record type, which
 * is that of records without one.
 */
export const isNoRecord = (column: string): string => `regexp_full_match(${column}, '(000|012)0{12}(AAA)?')`;

/** SQL of a text column's value as its field's type; null for blank text and for text that is no such value. */
export function converted(field: FieldSchema, column: string): string {
  const text = `nullif(${column}, '')`;
  switch (field.type) {
    case 'reference':
      return `CASE WHEN NOT ${isNoRecord(column)} AND regexp_full_match(${column}, '[A-Za-z0-9]{15,20}') THEN id18(${column}) END`;
    case 'id':
      return `CASE WHEN regexp_full_match(${column}, '[A-Za-z0-9]{15,20}') THEN id18(${column}) END`;
    case 'boolean':
      return `CASE lower(${text}) WHEN '1' THEN true WHEN 'true' THEN true WHEN '0' THEN false WHEN 'false' THEN false END`;
    case 'int':
    case 'long':
      return `TRY_CAST(TRY_CAST(${text} AS DOUBLE) AS BIGINT)`;
    case 'double':
    case 'currency':
    case 'percent':
      return `TRY_CAST(${text} AS ${columnType(field)})`;
    case 'date':
      return `CASE WHEN regexp_full_match(${text}, '\\d{4}-\\d\\d-\\d\\d([T ].*)?') THEN TRY_CAST(left(${text}, 10) AS DATE) END`;
    case 'datetime':
      return `CASE WHEN regexp_full_match(${text}, '\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?')
                THEN TRY_CAST(regexp_replace(${text}, '([+-]\\d\\d)(\\d\\d)$', '\\1:\\2') AS TIMESTAMPTZ)::TIMESTAMP END`;
    default:
      return text;
  }
}

/** What a value of the type looks like, for messages. */
export function expectation(field: FieldSchema): string {
  switch (field.type) {
    case 'id':
    case 'reference':
      return 'a record id of 15 or 18 characters';
    case 'boolean':
      return '1, 0, true or false';
    case 'date':
      return 'a date such as 2026-12-31';
    case 'datetime':
      return 'a date and time such as 2026-12-31T17:00:00.000Z';
    default:
      return 'a number';
  }
}
