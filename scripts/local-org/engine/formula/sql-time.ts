import { attempted } from './bounded.ts';
import type { AstNode } from '../schema/compiled-formula.ts';
import { now, plain, textOf } from './sql-helpers.ts';
import type { Make, FormulaSql } from './sql-helpers.ts';

/** A time of day is kept as text as the API writes it, `17:30:45.125Z`, which compares as it should. */
const TIME = `'%H:%M:%S.%g'`;
const DAY_MS = 86_400_000;

const millisecondsOf = ({ sql }: FormulaSql): string =>
  `(CAST(substr(${sql}, 1, 2) AS BIGINT) * 3600000 + CAST(substr(${sql}, 4, 2) AS BIGINT) * 60000 + CAST(substr(${sql}, 7, 2) AS BIGINT) * 1000 + CAST(substr(${sql}, 10, 3) AS BIGINT))`;

/** The time of day so many milliseconds after midnight, whichever day that is. */
const timeAt = (ms: string): string =>
  `(strftime(epoch_ms(((${ms} % ${DAY_MS}) + ${DAY_MS}) % ${DAY_MS}), ${TIME}) || 'Z')`;

/** Times and numbers of milliseconds: a difference goes on over midnight. */
export function timeArithmetic(operator: string, left: FormulaSql, right: FormulaSql): FormulaSql {
  if (right.kind === 'time' && left.kind === 'time')
    return {
      sql: `(((${millisecondsOf(left)} - ${millisecondsOf(right)}) % ${DAY_MS} + ${DAY_MS}) % ${DAY_MS})::DOUBLE`,
      kind: 'number'
    };
  const [time, number] = left.kind === 'time' ? [left, right] : [right, left];
  const ms = `(${millisecondsOf(time)} ${operator} trunc(${number.sql})::BIGINT)`;
  return { sql: attempted(timeAt(ms)), kind: 'time' };
}

const timeValue: Make = (args, _scope, of) => {
  const [value] = args.map(of);
  if (value!.kind === 'time') return value!;
  if (value!.kind === 'datetime') return { sql: `(strftime(${value!.sql}, ${TIME}) || 'Z')`, kind: 'time' };
  const text = textOf(value!);
  return {
    sql: `CASE WHEN regexp_full_match(${text}, '([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d\\d\\d') THEN ${text} || 'Z' END`,
    kind: 'time'
  };
};

const partOfTime = (from: number, length: number): Make =>
  plain('number', (x) => `CAST(substr(${x!.sql}, ${from}, ${length}) AS DOUBLE)`);

/** Seconds since 1970, of a time since midnight. */
const unixTime: Make = (args, _scope, of) => {
  const [value] = args.map(of);
  const ms = value!.kind === 'time' ? millisecondsOf(value!) : `epoch_ms(${value!.sql}::TIMESTAMP)`;
  return { sql: `(${ms} / 1000.0)`, kind: 'number' };
};

const two = (sql: string): string =>
  `lpad((${sql})::VARCHAR, greatest(2, length((${sql})::VARCHAR))::INTEGER, '0')`;

/** `HH:MM:SS` of whole seconds. */
const clock = (seconds: string): string =>
  `${two(`${seconds} // 3600`)} || ':' || ${two(`(${seconds} % 3600) // 60`)} || ':' || ${two(`${seconds} % 60`)}`;

const withDays = (seconds: string): string =>
  `(${seconds} // 86400)::VARCHAR || ':' || ${clock(`(${seconds} % 86400)`)}`;

const formatDuration: Make = (args: AstNode[], _scope, of) => {
  const [first, second] = args.map(of);
  if (first!.kind === 'number') {
    const seconds = `TRY_CAST(trunc(${first!.sql}) AS BIGINT)`;
    const plainly = clock(`(${seconds})`);
    if (!second) return { sql: `(${plainly})`, kind: 'text' };
    return {
      sql: `(CASE WHEN coalesce(${second.sql}, false) THEN ${withDays(`(${seconds})`)} ELSE ${plainly} END)`,
      kind: 'text'
    };
  }
  const ms = (value: FormulaSql): string =>
    value.kind === 'time' ? millisecondsOf(value) : `epoch_ms(${value.sql}::TIMESTAMP)`;
  const between = `(abs(${ms(first!)} - ${ms(second ?? first!)}) // 1000)`;
  return { sql: first!.kind === 'time' ? `(${clock(between)})` : `(${withDays(between)})`, kind: 'text' };
};

/** Months on; the last day of a month stays the last. */
const addMonths: Make = plain('date', (x, n) => {
  const months = `to_months(trunc(${n!.sql})::INTEGER)`;
  return attempted(
    `CAST(CASE WHEN ${x!.sql} = last_day(${x!.sql}) THEN ${x!.sql} + INTERVAL 1 DAY + ${months} - INTERVAL 1 DAY ELSE ${x!.sql} + ${months} END AS DATE)`
  );
});

/** Functions of dates and times of day. */
export const TIME_FUNCTIONS: Readonly<Record<string, Make>> = {
  ADDMONTHS: addMonths,
  DAYOFYEAR: plain('number', (x) => `dayofyear(${x!.sql})::DOUBLE`),
  FORMATDURATION: formatDuration,
  FROMUNIXTIME: plain(
    'datetime',
    (x) => `(CASE WHEN abs(${x!.sql}) < 8e12 THEN ${attempted(`epoch_ms((${x!.sql} * 1000)::BIGINT)`)} END)`
  ),
  HOUR: partOfTime(1, 2),
  ISOWEEK: plain('number', (x) => `week(${x!.sql})::DOUBLE`),
  ISOYEAR: plain('number', (x) => `isoyear(${x!.sql})::DOUBLE`),
  MILLISECOND: partOfTime(10, 3),
  MINUTE: partOfTime(4, 2),
  ORG_TIMENOW: (_args, scope) => ({ sql: `(strftime(${now(scope)}, ${TIME}) || 'Z')`, kind: 'time' }),
  SECOND: partOfTime(7, 2),
  TIMEVALUE: timeValue,
  UNIXTIMESTAMP: unixTime
};
