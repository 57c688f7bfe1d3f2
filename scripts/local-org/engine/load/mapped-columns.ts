import { filledSql, lookedUp, type FieldMapping } from '../../../lib/mapping/filled-sql.ts';
import { textSql } from '../store/sql-text.ts';
import type { CsvFile, MappedColumn } from './csv-files.ts';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The file with the columns of the fields that are filled from its others; as it is where it has none of those. */
export function withMappedFields(file: CsvFile, mappings: readonly FieldMapping[]): CsvFile {
  const header = [...file.header];
  const mapped = mappings.flatMap((mapping): MappedColumn[] => {
    const from = same(mapping.object, file.object) ? indexOf(file, mapping.from) : undefined;
    if (from === undefined) return [];
    const own = indexOf(file, mapping.field);
    const sql = filledSql(mapping, own === undefined ? undefined : `c${own}`, `c${from}`, (key) =>
      caseSql(key, lookedUp(mapping))
    );
    return [{ index: own ?? header.push(mapping.field) - 1, isInFile: own !== undefined, sql }];
  });
  return mapped.length === 0 ? file : { ...file, header, mapped };
}

function indexOf({ header }: CsvFile, name: string): number | undefined {
  const index = header.findIndex((column) => same(column, name));
  return index < 0 ? undefined : index;
}

const caseSql = (key: string, values: ReadonlyMap<string, string>): string =>
  `CASE ${key} ${[...values].map(([value, means]) => `WHEN ${textSql(value)} THEN ${textSql(means)}`).join(' ')} END`;
