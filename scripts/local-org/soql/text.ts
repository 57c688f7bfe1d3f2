import { SalesforceError } from '../errors.ts';

/** Replaces what matches outside of quoted text; the length of quoted text and its content stay. */
function outsideQuotes(soql: string, change: (part: string) => string): string {
  return soql
    .split(/('(?:\\[\s\S]|[^'\\])*')/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}

/** Every run of white space outside quotes as one blank: the parser knows `ORDER BY` only so. */
export const singleSpaced = (soql: string): string =>
  outsideQuotes(soql, (part) => part.replace(/\s+/g, ' ')).trim();

/**
 * The parser reads only plain fields inside ROLLUP and CUBE. The word is taken out here, so that functions are read too.
 */
export function liftGrouping(soql: string): { text: string; kind: 'plain' | 'rollup' | 'cube' } {
  const match = /\bGROUP BY (ROLLUP|CUBE) ?\(/i.exec(masked(soql));
  if (!match) return { text: soql, kind: 'plain' };
  const open = match.index + match[0].length;
  let depth = 1;
  let close = open;
  for (; close < soql.length && depth > 0; close++) {
    if (soql[close] === '(') depth++;
    if (soql[close] === ')') depth--;
  }
  const text = `${soql.slice(0, match.index)}GROUP BY ${soql.slice(open, close - 1)}${soql.slice(close)}`;
  return { text, kind: match[1]!.toLowerCase() as 'rollup' | 'cube' };
}

/** The text with quoted values blanked out, for searching words. */
export const masked = (soql: string): string =>
  soql.replace(/'(?:\\[\s\S]|[^'\\])*'/g, (value) => `'${' '.repeat(Math.max(0, value.length - 2))}'`);

/** Where a word stands first, as Salesforce counts: both from 1. */
function position(soql: string, at: number): { row: number; column: number; line: string } {
  const before = soql.slice(0, at);
  const row = before.split('\n').length;
  const start = before.lastIndexOf('\n') + 1;
  const end = soql.indexOf('\n', at);
  return { row, column: at - start + 1, line: soql.slice(start, end < 0 ? undefined : end) };
}

/** Index of the first occurrence of a word outside quotes, from `from` on; -1 when it is not there. */
export function wordAt(soql: string, word: string, from = 0): number {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\w.])${escaped}(?!\\w)`, 'i').exec(masked(soql).slice(from));
  return found ? found.index + from : -1;
}

/** An error as the query resource words it: the line, a caret below the place, row and column, the sentence. */
export function queryError(code: string, message: string, soql?: string, at = -1): SalesforceError {
  if (soql === undefined || at < 0) return new SalesforceError(code, message);
  const { row, column, line } = position(soql, at);
  const from = Math.max(0, column - 1 - 30);
  const excerpt = line.slice(from, column - 1 + 30);
  const caret = ' '.repeat(column - 1 - from) + '^';
  return new SalesforceError(
    code,
    `\n${excerpt}\n${caret}\nERROR at Row:${row}:Column:${column}\n${message}`
  );
}

const ESCAPES: Record<string, string> = {
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f'
};

/**
 * A quoted value as the text it stands for. In a LIKE pattern `\_` and `\%` keep their backslash, which makes them mean
 * themselves.
 */
export function unquoted(literal: string, pattern = false): string {
  return literal.slice(1, -1).replace(/\\([\s\S])/g, (whole, mark: string) => {
    if (mark === '_' || mark === '%') return pattern ? whole : mark;
    if (mark === '\\') return pattern ? '\\\\' : '\\';
    return ESCAPES[mark] ?? mark;
  });
}
