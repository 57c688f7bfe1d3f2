import { DateTime } from 'luxon';
import type { AstNode } from './compile.ts';
import { textOf, truth } from './sql.ts';
import type { FormulaKind, FormulaScope, FormulaSql } from './sql.ts';

type Translate = (node: AstNode) => FormulaSql;
type Make = (args: AstNode[], scope: FormulaScope, of: Translate) => FormulaSql;

/** A function whose arguments are plain values. */
const plain =
  (kind: FormulaKind, sql: (...args: FormulaSql[]) => string): Make =>
  (args, _scope, of) => ({ sql: sql(...args.map(of)), kind });

const numeric = (name: string): Make => plain('number', (x) => `${name}(${x!.sql})`);

/** The branches' kind, the first that is not null. */
const kindOf = (values: readonly FormulaSql[]): FormulaKind =>
  values.find((v) => v.kind !== 'null')?.kind ?? 'text';

/** Integer arguments: formulas cut fractions off. */
const whole = (value: FormulaSql): string => `trunc(${value.sql})::BIGINT`;

const isBlank = (value: FormulaSql): string =>
  value.kind === 'text' ? `(${textOf(value)} = '')` : `(${value.sql} IS NULL)`;

const equal = (a: FormulaSql, b: FormulaSql): string =>
  a.kind === 'text' || b.kind === 'text' ? `${textOf(a)} = ${textOf(b)}` : `${a.sql} = ${b.sql}`;

/** The text of a number as TEXT() gives it: no trailing zeros. */
const numberText = (sql: string): string =>
  `CASE WHEN ${sql} = trunc(${sql}) AND abs(${sql}) < 1e18 THEN trunc(${sql})::BIGINT::VARCHAR ELSE (${sql})::VARCHAR END`;

const moment = (scope: FormulaScope): string =>
  `TIMESTAMP '${scope.world.now.toISOString().replace('T', ' ').replace('Z', '')}'`;

const today = (scope: FormulaScope): string =>
  `DATE '${DateTime.fromJSDate(scope.world.now, { zone: scope.world.timeZone }).toISODate()}'`;

const text: Make = (args, _scope, of) => {
  const value = of(args[0]!);
  switch (value.kind) {
    case 'number':
      return { sql: numberText(value.sql), kind: 'text' };
    case 'datetime':
      return { sql: `strftime(${value.sql}, '%Y-%m-%d %H:%M:%SZ')`, kind: 'text' };
    default:
      return { sql: `(${value.sql})::VARCHAR`, kind: 'text' };
  }
};

const choose: Make = (args, _scope, of) => {
  const values = args.map(of);
  const [subject] = values;
  const otherwise = values.at(-1)!;
  const branches = [];
  const results = [otherwise];
  for (let i = 1; i + 1 < values.length; i += 2) {
    branches.push(`WHEN ${equal(subject!, values[i]!)} THEN ${values[i + 1]!.sql}`);
    results.unshift(values[i + 1]!);
  }
  return { sql: `(CASE ${branches.join(' ')} ELSE ${otherwise.sql} END)`, kind: kindOf(results) };
};

const conditional: Make = (args, _scope, of) => {
  const [test, yes, no] = args.map(of);
  return {
    sql: `(CASE WHEN ${truth(test!)} THEN ${yes!.sql} ELSE ${no!.sql} END)`,
    kind: kindOf([yes!, no!])
  };
};

const substitute: Make = (args, _scope, of) => {
  const [value, other] = args.map(of);
  const kind = kindOf([value!, other!]);
  return { sql: `(CASE WHEN ${isBlank(value!)} THEN ${other!.sql} ELSE ${value!.sql} END)`, kind };
};

const junction =
  (word: 'AND' | 'OR'): Make =>
  (args, _scope, of) => ({ sql: `(${args.map((a) => truth(of(a))).join(` ${word} `)})`, kind: 'boolean' });

/** DuckDB's greatest and least pass nulls over; a formula does not. */
const unlessNull = (values: readonly FormulaSql[], sql: string): string =>
  `(CASE WHEN ${values.map((value) => `${value.sql} IS NULL`).join(' OR ')} THEN NULL ELSE ${sql} END)`;

const round: Make = plain(
  'number',
  (x, places) => `round(${x!.sql}, ${places ? `trunc(${places.sql})::INTEGER` : 0})`
);

/** An attribute of a picture; nothing where the formula names no size. */
const sized = (name: string, value: FormulaSql | undefined): string =>
  value ? `coalesce(' ${name}="' || ${numberText(value.sql)} || '"', '')` : "''";

/** Formula functions with a counterpart in SQL. A formula with any other is refused when the schema is built. */
export const SQL_FUNCTIONS: Record<string, Make> = {
  IF: conditional,
  CASE: choose,
  AND: junction('AND'),
  OR: junction('OR'),
  NOT: plain('boolean', (x) => `(NOT ${truth(x!)})`),
  ISBLANK: plain('boolean', (x) => isBlank(x!)),
  ISNULL: plain('boolean', (x) => isBlank(x!)),
  BLANKVALUE: substitute,
  NULLVALUE: substitute,
  ISPICKVAL: plain('boolean', (x, y) => `(${textOf(x!)} = ${textOf(y!)})`),
  INCLUDES: plain('boolean', (x, y) => `list_contains(string_split(${textOf(x!)}, ';'), ${textOf(y!)})`),
  ISNUMBER: plain('boolean', (x) => `(TRY_CAST(${textOf(x!)} AS DOUBLE) IS NOT NULL)`),
  TEXT: text,
  VALUE: plain('number', (x) => `TRY_CAST(${x!.sql} AS DOUBLE)`),
  CASESAFEID: plain('text', (x) => x!.sql),
  ABS: numeric('abs'),
  EXP: numeric('exp'),
  LN: numeric('ln'),
  LOG: numeric('log10'),
  SQRT: numeric('sqrt'),
  ROUND: round,
  CEILING: plain('number', (x) => `(sign(${x!.sql}) * ceil(abs(${x!.sql})))`),
  FLOOR: plain('number', (x) => `(sign(${x!.sql}) * floor(abs(${x!.sql})))`),
  MCEILING: numeric('ceil'),
  MFLOOR: numeric('floor'),
  MAX: plain('number', (...xs) => unlessNull(xs, `greatest(${xs.map((x) => x.sql).join(', ')})`)),
  MIN: plain('number', (...xs) => unlessNull(xs, `least(${xs.map((x) => x.sql).join(', ')})`)),
  MOD: plain('number', (x, y) => `(${x!.sql} - ${y!.sql} * floor(${x!.sql} / nullif(${y!.sql}, 0)))`),
  LEN: plain('number', (x) => `length(${textOf(x!)})::DOUBLE`),
  LEFT: plain('text', (x, n) => `left(${textOf(x!)}, greatest(${whole(n!)}, 0))`),
  RIGHT: plain('text', (x, n) => `right(${textOf(x!)}, greatest(${whole(n!)}, 0))`),
  MID: plain(
    'text',
    (x, from, n) => `substr(${textOf(x!)}, greatest(${whole(from!)}, 1), greatest(${whole(n!)}, 0))`
  ),
  LOWER: plain('text', (x) => `lower(${textOf(x!)})`),
  UPPER: plain('text', (x) => `upper(${textOf(x!)})`),
  TRIM: plain('text', (x) => `trim(${textOf(x!)})`),
  SUBSTITUTE: plain('text', (x, from, to) => `replace(${textOf(x!)}, ${textOf(from!)}, ${textOf(to!)})`),
  CONTAINS: plain('boolean', (x, y) => `contains(${textOf(x!)}, ${textOf(y!)})`),
  BEGINS: plain('boolean', (x, y) => `starts_with(${textOf(x!)}, ${textOf(y!)})`),
  FIND: plain('number', (y, x) => `instr(${textOf(x!)}, ${textOf(y!)})::DOUBLE`),
  LPAD: plain(
    'text',
    (x, n, pad) => `lpad(${textOf(x!)}, ${whole(n!)}::INTEGER, ${pad ? textOf(pad) : "' '"})`
  ),
  RPAD: plain(
    'text',
    (x, n, pad) => `rpad(${textOf(x!)}, ${whole(n!)}::INTEGER, ${pad ? textOf(pad) : "' '"})`
  ),
  BR: plain('text', () => 'chr(10)'),
  ORG_HYPERLINK: plain(
    'text',
    (url, name) => `('<a href="' || ${textOf(url!)} || '">' || ${textOf(name!)} || '</a>')`
  ),
  ORG_IMAGE: plain(
    'text',
    (url, name, height, width) =>
      `('<img src="' || ${textOf(url!)} || '" alt="' || ${name ? textOf(name) : "''"} || '"' || ${sized('height', height)} || ${sized('width', width)} || '>')`
  ),
  REGEX: plain('boolean', (x, pattern) => `regexp_full_match(${textOf(x!)}, ${textOf(pattern!)})`),
  ORG_TODAY: (_args, scope) => ({ sql: today(scope), kind: 'date' }),
  ORG_NOW: (_args, scope) => ({ sql: moment(scope), kind: 'datetime' }),
  DATE: plain('date', (y, m, d) => `make_date(${whole(y!)}, ${whole(m!)}, ${whole(d!)})`),
  DATEVALUE: plain('date', (x) => `CAST(${x!.sql} AS DATE)`),
  DATETIMEVALUE: plain('datetime', (x) => `CAST(${x!.sql} AS TIMESTAMP)`),
  YEAR: plain('number', (x) => `year(${x!.sql})::DOUBLE`),
  MONTH: plain('number', (x) => `month(${x!.sql})::DOUBLE`),
  DAY: plain('number', (x) => `day(${x!.sql})::DOUBLE`),
  WEEKDAY: plain('number', (x) => `(dayofweek(${x!.sql}) + 1)::DOUBLE`),
  ADDMONTHS: plain('date', (x, n) => `CAST(${x!.sql} + to_months(${whole(n!)}::INTEGER) AS DATE)`)
};
