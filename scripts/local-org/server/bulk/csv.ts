import { Transform } from 'node:stream';
import { quoted } from '../../../lib/csv.ts';
import { DELIMITERS, LINE_ENDINGS } from './job.ts';
import type { Delimiter, LineEnding } from './job.ts';

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

/**
 * Turns commas and line feeds between values into another delimiter and line end; every value must be in quotes.
 * @returns undefined where nothing has to be turned
 */
export const csvConverter = ({
  lineEnding,
  columnDelimiter
}: {
  lineEnding: LineEnding;
  columnDelimiter: Delimiter;
}): Transform | undefined => {
  if (lineEnding === 'LF' && columnDelimiter === 'COMMA') return undefined;
  const [end, delimiter] = [LINE_ENDINGS[lineEnding], DELIMITERS[columnDelimiter]];
  let inValue = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // A character for each byte: the marks are one byte each, and the rest passes as it is. Quotes in a value are doubled.
      const parts = chunk.toString('latin1').split('"');
      const turned = parts.map((part, index) => {
        if (index > 0) inValue = !inValue;
        return inValue ? part : part.replaceAll('\n', end).replaceAll(',', delimiter);
      });
      done(null, Buffer.from(turned.join('"'), 'latin1'));
    }
  });
};
