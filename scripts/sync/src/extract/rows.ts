import type { RestRow } from '../connect/rest-query.ts';
import type { SourceField } from '../plan/source-object.ts';
import type { CsvValue } from '../store/csv.ts';

/**
 * A REST row as the values of a Bulk 2.0 row: parents flattened, datetimes in UTC with a Z (REST ends them in +0000), so that
 * a row is the same whichever way it came.
 */
export const rowValues = (row: RestRow, fields: readonly SourceField[]): CsvValue[] =>
  fields.map((field) => {
    const value = field.name
      .split('.')
      .reduce<unknown>((record, name) => (record as RestRow | null)?.[name], row);
    return field.type === 'datetime' && typeof value === 'string'
      ? value.replace(/\+00:?00$/, 'Z')
      : (value as CsvValue);
  });
