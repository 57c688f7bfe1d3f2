import { DELIMITERS, LINE_ENDINGS } from './job.ts';
import type { Delimiter, LineEnding } from './job.ts';

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Lines of values, every one in quotes: clients guess delimiters and line ends from what is not. */
export const writeCsv = (
  rows: Iterable<readonly string[]>,
  { lineEnding, columnDelimiter }: { lineEnding: LineEnding; columnDelimiter: Delimiter }
): string => {
  const end = LINE_ENDINGS[lineEnding];
  const delimiter = DELIMITERS[columnDelimiter];
  let text = '';
  for (const row of rows) text += row.map(quoted).join(delimiter) + end;
  return text;
};

/** Turns commas and line feeds between values into another delimiter and line end; every value must be in quotes. */
export const convertCsv = (
  csv: Buffer,
  { lineEnding, columnDelimiter }: { lineEnding: LineEnding; columnDelimiter: Delimiter }
): Buffer => {
  if (lineEnding === 'LF' && columnDelimiter === 'COMMA') return csv;
  const delimiter = DELIMITERS[columnDelimiter];
  // What stands between a closing and an opening quote is never part of a value, whose own quotes are doubled.
  const parts = csv.toString('utf8').split('"');
  for (let index = 0; index < parts.length; index += 2) {
    if (parts[index] === ',') parts[index] = delimiter;
    else parts[index] = (parts[index] as string).replaceAll('\n', LINE_ENDINGS[lineEnding]);
  }
  return Buffer.from(parts.join('"'), 'utf8');
};
