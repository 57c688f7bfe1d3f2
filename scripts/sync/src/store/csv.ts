import { quoted } from '../../../lib/csv.ts';

/** A value as REST gives it; objects (a parent's record) are flattened before. */
export type CsvValue = string | number | boolean | null | undefined;

/** One line with every value quoted; null is empty, as in Bulk 2.0. */
export const csvLine = (values: readonly CsvValue[]): string =>
  `${values.map((value) => (value == null ? '' : quoted(String(value)))).join(',')}\n`;

/** CSV text with a header line. */
export const csvText = (columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  csvLine(columns) + rows.map(csvLine).join('');

/** The column names in the first line of a CSV file; names of fields contain neither quotes nor line breaks. */
export const headerOf = (firstLine: string): string[] =>
  firstLine
    .trimEnd()
    .split(',')
    .map((name) => name.replace(/^"(.*)"$/, '$1'));
