import { RE2JS, RE2JSException } from 're2js';
import { checkTime } from '../store/deadline.ts';
import type { FormulaSql } from './sql-helpers.ts';

/** Characters that the text of a formula field may come to, and what the platform shows of a longer one. */
export const MOST_SHOWN = 1300;
const TOO_BIG = '#Too Big!';

/** Characters to which a formula may fill up a text, where the platform's database ends one. */
export const MOST_PADDED = 4000;
/** Of any text inside a formula field: of a vector of rows it is still memory that one has. */
export const MOST_TEXT = 40_000;
/** Of one that a rule reckons with: a long text area and half as much again. */
const MOST_IN_RULE = 200_000;

/** Characters of a text times instructions of a pattern, up to which a match takes no more than a moment. */
const MOST_STEPS = 10_000_000;

/** Why a formula has no value for a record. */
export class FormulaFailure extends Error {
  constructor(why: string) {
    super(`The formula cannot be evaluated: ${why}`);
    this.name = 'FormulaFailure';
  }
}

/** Characters that a value may come to. */
export const mostOf = ({ most = MOST_PADDED }: FormulaSql): number => most;

/** SQL of a text that could grow too long, ended where the platform's database ends one. */
export const cut = (sql: string): FormulaSql => ({
  sql: `left(${sql}, ${MOST_PADDED})`,
  kind: 'text',
  most: MOST_PADDED
});

/** A text as the field shows it. An expression, since SQL has no way to name a value twice without saying it twice. */
export const shown = (sql: string, most: number): string =>
  most <= MOST_SHOWN ? sql : `regexp_replace(${sql}, '(?s)^.{1000}.{${MOST_SHOWN - 1000}}.+$', '${TOO_BIG}')`;

/**
 * SQL that gives null where DuckDB would end the whole query: a day beyond the calendar, a character that there is none.
 * It takes no queries inside, and what a formula says of the user is one.
 */
export const attempted = (sql: string): string => (/\(SELECT /.test(sql) ? sql : `TRY(${sql})`);

/** SUBSTITUTE, which may replace each character by a text: computed only where the result is no longer than allowed. */
export function replacedSql(text: FormulaSql, to: FormulaSql, sql: readonly string[]): FormulaSql {
  const most = mostOf(text) * Math.max(1, mostOf(to));
  if (most <= MOST_TEXT) return { sql: `replace(${sql.join(', ')})`, kind: 'text', most };
  const [x, f, t] = sql;
  const found = `(length(s.x) - length(replace(s.x, s.f, ''))) // greatest(length(s.f), 1)`;
  const length = `length(s.x) + ${found} * (length(s.t) - length(s.f))`;
  const value = `CASE WHEN ${length} > ${MOST_TEXT} THEN '${TOO_BIG}' ELSE replace(s.x, s.f, s.t) END`;
  return {
    sql: `list_transform([{'x': ${x}, 'f': ${f}, 't': ${t}}], s -> ${value})[1]`,
    kind: 'text',
    most: MOST_TEXT
  };
}

const isBlank = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** LPAD and RPAD as sformula has them, without making a text of two thousand million characters. */
function padded(text: unknown, length: unknown, filling: unknown, isLeft: boolean): string {
  if (isBlank(text) || isBlank(length) || filling === null || filling === '') return '';
  const wanted = Number(length);
  if (wanted > MOST_IN_RULE) throw tooLong();
  const rest = Math.max(0, Math.trunc(wanted) - String(text).length);
  const pad = ''.padEnd(rest, String(filling ?? ' '));
  return (isLeft ? pad + String(text) : String(text) + pad).slice(0, Math.max(0, Math.trunc(wanted)));
}

/** SUBSTITUTE as sformula has it, unless the result is too long. */
function replaced(text: unknown, from: unknown, to: unknown): string {
  if (isBlank(text)) return '';
  if (isBlank(from)) return String(text);
  const parts = String(text).split(String(from));
  const by = String(to ?? '');
  if (String(text).length + (parts.length - 1) * by.length > MOST_IN_RULE) throw tooLong();
  return parts.join(by);
}

/** TRIM as sformula has it, which looks at each blank inside a text again. */
const trimmed = (text: unknown): string | null => (isBlank(text) && text !== '' ? null : String(text).trim());

const tooLong = (): FormulaFailure =>
  new FormulaFailure(`it makes a text of more than ${MOST_IN_RULE.toLocaleString('en-US')} characters.`);

const patterns = new Map<string, RE2JS>();

/**
 * A pattern as RE2 reads it, which matches in time that grows with text and pattern: without look-around, back references
 * and possessive quantifiers, which no engine matches so.
 * @throws FormulaFailure
 */
export function patternOf(text: string): RE2JS {
  const known = patterns.get(text);
  if (known) return known;
  try {
    const pattern = RE2JS.compile(text);
    if (patterns.size >= 1000) patterns.clear();
    patterns.set(text, pattern);
    return pattern;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw new FormulaFailure(
      `its pattern cannot be read (${error.message.replace('error parsing regexp: ', '')}).`
    );
  }
}

/** REGEX: the pattern covers the whole text. */
function matches(text: unknown, pattern: unknown): boolean {
  if (text === null || text === undefined) return false;
  const [subject, expression] = [String(text), String(pattern ?? '')];
  const regex = patternOf(expression);
  // A short pattern may expand to a long one: {1,1000} repeats what is before it a thousand times.
  if (subject.length * Math.max(regex.programSize(), expression.length) > MOST_STEPS)
    throw new FormulaFailure('its text is too long for its pattern.');
  checkTime();
  return regex.matches(subject);
}

/** Functions of formulas whose results or time sformula and JavaScript do not bound. */
export const BOUNDED = {
  REGEX: matches,
  ORG_LPAD: (text: unknown, length: unknown, filling: unknown = ' ') => padded(text, length, filling, true),
  ORG_RPAD: (text: unknown, length: unknown, filling: unknown = ' ') => padded(text, length, filling, false),
  ORG_SUBSTITUTE: replaced,
  ORG_TRIM: trimmed
};
