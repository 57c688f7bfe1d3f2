import { DateTime } from 'luxon';
import { attempted, MOST_PADDED, mostOf, replacedSql } from './bounded.ts';
import { now, plain, textOf, truth } from './sql-helpers.ts';
import type { Make, FormulaKind, FormulaScope, FormulaSql } from './sql-helpers.ts';
import { TIME_FUNCTIONS } from './sql-time.ts';
import { table } from '../../../lib/table.ts';

const numeric = (name: string): Make => plain('number', (x) => `${name}(${x!.sql})`);

/** The branches' kind, the first that is not null. */
const kindOf = (values: readonly FormulaSql[]): FormulaKind =>
  values.find((v) => v.kind !== 'null')?.kind ?? 'text';

/** Characters of the longest branch. */
const mostOfAll = (values: readonly FormulaSql[]): number =>
  Math.max(...values.map((value) => (value.kind === 'null' ? 0 : mostOf(value))));

/** No text is as long, no year as far away. */
const MOST_WHOLE = 1_000_000_000;

/** Integer arguments: formulas cut fractions off. One that is no whole number for DuckDB either is none. */
const whole = ({ sql, number }: FormulaSql): string =>
  number === undefined
    ? `TRY_CAST(trunc(${sql}) AS INTEGER)`
    : `${Math.trunc(Math.max(-MOST_WHOLE, Math.min(number, MOST_WHOLE)))}`;

const isBlank = (value: FormulaSql): string =>
  value.kind === 'text' ? `(${textOf(value)} = '')` : `(${value.sql} IS NULL)`;

const equal = (a: FormulaSql, b: FormulaSql): string =>
  a.kind === 'text' || b.kind === 'text' ? `${textOf(a)} = ${textOf(b)}` : `${a.sql} = ${b.sql}`;

/** The text of a number as TEXT() gives it: no trailing zeros, and no zero before the point. */
const numberText = (sql: string): string =>
  `CASE WHEN ${sql} = trunc(${sql}) AND abs(${sql}) < 1e18 THEN trunc(${sql})::BIGINT::VARCHAR ELSE regexp_replace((${sql})::VARCHAR, '^(-?)0\\.', '\\1.') END`;

const today = (scope: FormulaScope): string =>
  `DATE '${DateTime.fromJSDate(scope.context.now, { zone: scope.context.timeZone }).toISODate()}'`;

const text: Make = (args, _scope, of) => {
  const value = of(args[0]!);
  switch (value.kind) {
    case 'number':
      return { sql: numberText(value.sql), kind: 'text', most: 30 };
    case 'datetime':
      return { sql: `strftime(${value.sql}, '%Y-%m-%d %H:%M:%SZ')`, kind: 'text', most: 30 };
    case 'time':
      return { sql: `rtrim(${value.sql}, 'Z')`, kind: 'text', most: 30 };
    default:
      return {
        sql: `(${value.sql})::VARCHAR`,
        kind: 'text',
        ...(value.most === undefined ? {} : { most: value.most })
      };
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
  const sql = `(CASE ${branches.join(' ')} ELSE ${otherwise.sql} END)`;
  return { sql, kind: kindOf(results), most: mostOfAll(results) };
};

const conditional: Make = (args, _scope, of) => {
  const [test, yes, no] = args.map(of);
  return {
    sql: `(CASE WHEN ${truth(test!)} THEN ${yes!.sql} ELSE ${no!.sql} END)`,
    kind: kindOf([yes!, no!]),
    most: mostOfAll([yes!, no!])
  };
};

const substitute =
  (isMissing: (value: FormulaSql) => string): Make =>
  (args, _scope, of) => {
    const [value, other] = args.map(of);
    const kind = kindOf([value!, other!]);
    const sql = `(CASE WHEN ${isMissing(value!)} THEN ${other!.sql} ELSE ${value!.sql} END)`;
    return { sql, kind, most: mostOfAll([value!, other!]) };
  };

/** Text is never null to a formula, however blank it is. */
const isNull = (value: FormulaSql): string => (value.kind === 'text' ? 'false' : `(${value.sql} IS NULL)`);

const junction =
  (word: 'AND' | 'OR'): Make =>
  (args, _scope, of) => ({ sql: `(${args.map((a) => truth(of(a))).join(` ${word} `)})`, kind: 'boolean' });

/** DuckDB's greatest and least pass nulls over; a formula does not. */
const unlessNull = (values: readonly FormulaSql[], sql: string): string =>
  `(CASE WHEN ${values.map((value) => `${value.sql} IS NULL`).join(' OR ')} THEN NULL ELSE ${sql} END)`;

const round: Make = plain(
  'number',
  (x, places) => `round(${x!.sql}, ${places ? `${whole(places)}::INTEGER` : 0})`
);

/** Text in the markup of a link or a picture. */
const encoded = (value: FormulaSql): string =>
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "''": '&#039;' }).reduce(
    (sql, [sign, by]) => `replace(${sql}, '${sign}', '${by}')`,
    textOf(value)
  );

/** The size of a picture; nothing where the formula names none. */
function style(height: FormulaSql | undefined, width: FormulaSql | undefined): string {
  const parts = Object.entries({ height, width }).flatMap(([name, value]) =>
    value ? [`'${name}:' || coalesce(${numberText(value.sql)}, '0') || 'px;'`] : []
  );
  return parts.length > 0 ? `' style="' || ${parts.join(" || ' ' || ")} || '"'` : "''";
}

/** To no more characters than a text inside a formula has. */
const padding =
  (name: 'lpad' | 'rpad'): Make =>
  (args, _scope, of) => {
    const [text, length, filling] = args.map(of);
    const most = Math.min(MOST_PADDED, Math.max(0, length!.number ?? MOST_PADDED));
    const wanted = `least(greatest(${whole(length!)}, 0), ${MOST_PADDED})::INTEGER`;
    return {
      sql: `${name}(${textOf(text!)}, ${wanted}, ${filling ? textOf(filling) : "' '"})`,
      kind: 'text',
      most
    };
  };

/** Where a text begins in another, counted from 1 and sought from a place on; 0 when it is not there. */
const find: Make = plain('number', (y, x, from) => {
  const [text, sought] = [textOf(x!), textOf(y!)];
  if (!from) return `(CASE WHEN ${sought} = '' THEN 0 ELSE instr(${text}, ${sought}) END)::DOUBLE`;
  const start = whole(from);
  const place = `instr(substr(${text}, ${start}), ${sought})`;
  return `(CASE WHEN ${sought} = '' OR ${start} < 1 OR ${place} = 0 THEN 0 ELSE ${place} + ${start} - 1 END)::DOUBLE`;
});

/** A function of some numbers only; of others it has no value. */
const within = (name: string, range: string): Make =>
  plain('number', (x) => `(CASE WHEN ${x!.sql} ${range} THEN ${name}(${x!.sql}) END)`);

const truncate: Make = plain('number', (x, places) => {
  const factor = places ? `pow(10, trunc(${places.sql}))` : '1';
  return `(trunc(${x!.sql} * ${factor}) / ${factor})`;
});

/** The distance of two GEOLOCATION(), along a great circle. */
const distance: Make = (args, _scope, of) => {
  const [from, to] = args
    .slice(0, 2)
    .map((place) => (place.type === 'CallExpression' ? place.arguments.map(of) : []));
  const [lat1, lon1, lat2, lon2] = [...from!, ...to!].map(({ sql }) => `radians(${sql})`);
  const a = `(pow(sin((${lat2} - ${lat1}) / 2), 2) + cos(${lat1}) * cos(${lat2}) * pow(sin((${lon2} - ${lon1}) / 2), 2))`;
  return {
    sql: `(2 * 6371.0088 * asin(sqrt(${a})) / (CASE WHEN ${textOf(of(args[2]!))} = 'mi' THEN 1.609344 ELSE 1 END))`,
    kind: 'number'
  };
};

/** Formula functions with a counterpart in SQL. A formula with any other is refused when the schema is built. */
export const SQL_FUNCTIONS: Record<string, Make> = table({
  ...TIME_FUNCTIONS,
  IF: conditional,
  CASE: choose,
  AND: junction('AND'),
  OR: junction('OR'),
  NOT: plain('boolean', (x) => `(NOT ${truth(x!)})`),
  ISBLANK: plain('boolean', (x) => isBlank(x!)),
  ISNULL: plain('boolean', (x) => isNull(x!)),
  BLANKVALUE: substitute(isBlank),
  NULLVALUE: substitute(isNull),
  ISPICKVAL: plain('boolean', (x, y) => `(${textOf(x!)} = ${textOf(y!)})`),
  INCLUDES: plain('boolean', (x, y) => `list_contains(string_split(${textOf(x!)}, ';'), ${textOf(y!)})`),
  ISNUMBER: plain('boolean', (x) => `(TRY_CAST(${textOf(x!)} AS DOUBLE) IS NOT NULL)`),
  TEXT: text,
  VALUE: plain('number', (x) => `TRY_CAST(${x!.sql} AS DOUBLE)`),
  CASESAFEID: plain('text', (x) => x!.sql),
  ABS: numeric('abs'),
  ACOS: within('acos', 'BETWEEN -1 AND 1'),
  ASIN: within('asin', 'BETWEEN -1 AND 1'),
  ATAN: numeric('atan'),
  ATAN2: plain('number', (y, x) => `atan2(${y!.sql}, ${x!.sql})`),
  COS: numeric('cos'),
  DISTANCE: distance,
  // Its two numbers are read by DISTANCE.
  GEOLOCATION: plain('null', () => 'NULL'),
  PI: plain('number', () => 'pi()'),
  PICKLISTCOUNT: plain(
    'number',
    (x) => `(CASE WHEN ${textOf(x!)} = '' THEN 0 ELSE len(string_split(${textOf(x!)}, ';')) END)::DOUBLE`
  ),
  SIN: numeric('sin'),
  TAN: numeric('tan'),
  TRUNC: truncate,
  EXP: plain('number', (x) => attempted(`exp(${x!.sql})`)),
  LN: within('ln', '> 0'),
  LOG: within('log10', '> 0'),
  SQRT: within('sqrt', '>= 0'),
  ROUND: round,
  CEILING: plain('number', (x) => `(sign(${x!.sql}) * ceil(abs(${x!.sql})))`),
  FLOOR: plain('number', (x) => `(sign(${x!.sql}) * floor(abs(${x!.sql})))`),
  MCEILING: numeric('ceil'),
  MFLOOR: numeric('floor'),
  MAX: plain('number', (...xs) => unlessNull(xs, `greatest(${xs.map((x) => x.sql).join(', ')})`)),
  MIN: plain('number', (...xs) => unlessNull(xs, `least(${xs.map((x) => x.sql).join(', ')})`)),
  // What is left has the sign of what was divided; of a division by nothing all is left.
  MOD: plain(
    'number',
    (x, y) =>
      `(CASE WHEN ${y!.sql} = 0 THEN ${x!.sql} ELSE ${x!.sql} - ${y!.sql} * trunc(${x!.sql} / ${y!.sql}) END)`
  ),
  LEN: plain('number', (x) => `length(${textOf(x!)})::DOUBLE`),
  LEFT: plain('text', (x, n) => `left(${textOf(x!)}, greatest(${whole(n!)}, 0))`),
  RIGHT: plain('text', (x, n) => `right(${textOf(x!)}, greatest(${whole(n!)}, 0))`),
  MID: plain(
    'text',
    (x, from, n) => `substr(${textOf(x!)}, greatest(${whole(from!)}, 1), greatest(${whole(n!)}, 0))`
  ),
  ASCII: plain('number', (x) => `unicode(nullif(${textOf(x!)}, ''))::DOUBLE`),
  CHR: plain(
    'text',
    (x) => `(CASE WHEN ${x!.sql} BETWEEN 1 AND 1114111 THEN ${attempted(`chr(${whole(x!)}::INTEGER)`)} END)`
  ),
  INITCAP: plain(
    'text',
    (x) =>
      `list_reduce(list_prepend('', regexp_extract_all(lower(${textOf(x!)}), '[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+')), (a, b) -> a || upper(b[1]) || b[2:])`
  ),
  REVERSE: plain('text', (x) => `reverse(${textOf(x!)})`),
  LOWER: plain('text', (x) => `lower(${textOf(x!)})`),
  UPPER: plain('text', (x) => `upper(${textOf(x!)})`),
  ORG_TRIM: plain('text', (x) => `trim(${textOf(x!)})`),
  ORG_SUBSTITUTE: (args, _scope, of) => {
    const [text, from, to] = args.map(of);
    return replacedSql(text!, to!, [text!, from!, to!].map(textOf));
  },
  CONTAINS: plain('boolean', (x, y) => `contains(${textOf(x!)}, ${textOf(y!)})`),
  BEGINS: plain('boolean', (x, y) => `starts_with(${textOf(x!)}, ${textOf(y!)})`),
  FIND: find,
  ORG_LPAD: padding('lpad'),
  ORG_RPAD: padding('rpad'),
  ORG_BR: plain('text', () => "'<br>'"),
  ORG_HYPERLINK: plain(
    'text',
    (url, name, target) =>
      `('<a href="' || ${textOf(url!)} || '" target="' || ${target ? textOf(target) : "'_blank'"} || '">' || ${encoded(name!)} || '</a>')`
  ),
  ORG_IMAGE: plain(
    'text',
    (url, name, height, width) =>
      `('<img src="' || ${textOf(url!)} || '" alt="' || ${name ? encoded(name) : "' '"} || '"' || ${style(height, width)} || ' border="0"/>')`
  ),
  ORG_TODAY: (_args, scope) => ({ sql: today(scope), kind: 'date' }),
  ORG_NOW: (_args, scope) => ({ sql: now(scope), kind: 'datetime' }),
  DATE: plain(
    'date',
    (y, m, d) => `TRY_CAST(printf('%04d-%02d-%02d', ${[y!, m!, d!].map(whole).join(', ')}) AS DATE)`
  ),
  ORG_DATEVALUE: plain('date', (x) => `TRY_CAST(${x!.sql} AS DATE)`),
  DATETIMEVALUE: plain('datetime', (x) => `TRY_CAST(${x!.sql} AS TIMESTAMP)`),
  YEAR: plain('number', (x) => `year(${x!.sql})::DOUBLE`),
  MONTH: plain('number', (x) => `month(${x!.sql})::DOUBLE`),
  DAY: plain('number', (x) => `day(${x!.sql})::DOUBLE`),
  WEEKDAY: plain('number', (x) => `(dayofweek(${x!.sql}) + 1)::DOUBLE`)
});
