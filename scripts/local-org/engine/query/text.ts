import { SalesforceError } from '../errors.ts';

/** Characters of a statement, and of one text in it, that the platform takes. */
const MOST_CHARACTERS = 100_000;
const MOST_OF_TEXT = 4000;

/** Brackets open at once, and NOTs in all: each is a step down for everything that reads the statement. */
const MOST_NESTED = 100;

/**
 * Refuses a statement before anything reads it: one that is too long or nested too deeply, or whose last text does not end.
 * @throws SalesforceError MALFORMED_QUERY, QUERY_TOO_COMPLICATED
 */
export function checkText(soql: string): void {
  if (soql.length > MOST_CHARACTERS)
    throw queryError('MALFORMED_QUERY', `SOQL statements can't be longer than ${MOST_CHARACTERS.toLocaleString('en-US')} characters`); // prettier-ignore
  for (const [from, to] of quotedParts(soql)) {
    if (to === undefined) throw queryError('MALFORMED_QUERY', 'unexpected token: <EOF>', soql, from);
    if (to - from - 2 > MOST_OF_TEXT)
      throw queryError('MALFORMED_QUERY', `a text can't be longer than ${MOST_OF_TEXT.toLocaleString('en-US')} characters`, soql, from); // prettier-ignore
  }
  checkNesting(soql);
}

/** @throws SalesforceError QUERY_TOO_COMPLICATED */
export const tooComplicated = (): SalesforceError =>
  new SalesforceError(
    'QUERY_TOO_COMPLICATED',
    'Query is either selecting too many fields or the filter conditions are too complicated.'
  );

function checkNesting(soql: string): void {
  let depth = 0;
  let negations = 0;
  for (const [word] of masked(soql).matchAll(/[()]|\bNOT\b(?!\s+IN\b)/gi)) {
    if (word === ')') depth--;
    else if (word === '(') depth++;
    else negations++;
    if (depth > MOST_NESTED || negations > MOST_NESTED) throw tooComplicated();
  }
}

/**
 * Where quoted texts begin and end, `[from, to)` with their quotation marks; the last has no end when its mark is missing.
 * One pass over the statement: an expression would try each quotation mark of an open text again.
 */
function quotedParts(soql: string): [from: number, to: number | undefined][] {
  const parts: [number, number | undefined][] = [];
  for (let from = soql.indexOf("'"); from >= 0;) {
    let at = from + 1;
    while (at < soql.length && soql[at] !== "'") at += soql[at] === '\\' ? 2 : 1;
    const to = at < soql.length ? at + 1 : undefined;
    parts.push([from, to]);
    from = to === undefined ? -1 : soql.indexOf("'", to);
  }
  return parts;
}

/** Replaces parts of a statement: those outside of quoted texts, and the texts. What an open text begins is outside. */
function replaced(
  soql: string,
  outside: (part: string) => string,
  quoted: (text: string) => string = (text) => text
): string {
  let result = '';
  let done = 0;
  for (const [from, to] of quotedParts(soql)) {
    if (to === undefined) break;
    result += outside(soql.slice(done, from)) + quoted(soql.slice(from, to));
    done = to;
  }
  return result + outside(soql.slice(done));
}

/** Every run of white space outside quotes as one blank: the parser knows `ORDER BY` only so. */
export const singleSpaced = (soql: string): string =>
  replaced(soql, (part) => part.replace(/\s+/g, ' ')).trim();

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
  replaced(
    soql,
    (part) => part,
    (text) => `'${' '.repeat(Math.max(0, text.length - 2))}'`
  );

/** Where a word stands first, as Salesforce counts: both from 1. */
function position(soql: string, at: number): { row: number; column: number; line: string } {
  const before = soql.slice(0, at);
  const row = before.split('\n').length;
  const start = before.lastIndexOf('\n') + 1;
  const end = soql.indexOf('\n', at);
  return { row, column: at - start + 1, line: soql.slice(start, end < 0 ? undefined : end) };
}

const LONG_WORD = 1000;

/** Index of the first occurrence of a word outside quotes, from `from` on; -1 when it is not there. */
export function wordAt(soql: string, word: string, from = 0): number {
  // No expression can be made of a word of 50,000 characters.
  const isLong = word.length > LONG_WORD;
  const escaped = word.slice(0, LONG_WORD).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\w.])${escaped}${isLong ? '' : '(?!\\w)'}`, 'i').exec(
    masked(soql).slice(from)
  );
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
 * The text that a quoted value means. In a LIKE pattern `\_` and `\%` keep their backslash, which makes them mean
 * themselves.
 */
export function unquoted(literal: string, pattern = false): string {
  return literal.slice(1, -1).replace(/\\([\s\S])/g, (whole, mark: string) => {
    if (mark === '_' || mark === '%') return pattern ? whole : mark;
    if (mark === '\\') return pattern ? '\\\\' : '\\';
    return ESCAPES[mark] ?? mark;
  });
}
