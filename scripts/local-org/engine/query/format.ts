import { isoOf } from './currency.ts';
import type { Scope, SqlValue } from './scope.ts';
import { textSql } from '../store/sql-text.ts';

/** SQL of the label of a picklist value; of each where a field holds several. */
export function labelSql(value: SqlValue, scope: Scope): string {
  const values = value.field?.picklistValues ?? [];
  if (values.every((entry) => entry.label === entry.value)) return value.sql;
  const names = scope.parameters.add(values.map((entry) => entry.value));
  const labels = scope.parameters.add(values.map((entry) => entry.label));
  const labelOf = (sql: string): string =>
    `coalesce(list_extract(${labels}, list_position(${names}, ${sql})), ${sql})`;
  if (value.type !== 'multipicklist') return labelOf(value.sql);
  return `array_to_string(list_transform(string_split(${value.sql}, ';'), lambda one: ${labelOf('one')}), ';')`;
}

/** How a locale writes: its separators, its sign of a percentage, dates as patterns of DuckDB. */
interface Writing {
  group: string;
  decimal: string;
  percent: string;
  date: string;
  datetime: string;
}

const writings = new Map<string, Writing>();

/** The computer's data for a Salesforce locale (de_DE, zh_Hans_CN); that of en_US for an unknown one. */
function writingOf(locale: string): Writing {
  const known = writings.get(locale);
  if (known) return known;
  const made = readWriting(knownLocale(locale.replaceAll('_', '-')));
  writings.set(locale, made);
  return made;
}

function knownLocale(name: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(name)[0] ?? 'en-US';
  } catch (error) {
    if (error instanceof RangeError) return 'en-US';
    throw error;
  }
}

function readWriting(locale: string): Writing {
  const latin = { numberingSystem: 'latn' } as const;
  const parts = new Intl.NumberFormat(locale, { ...latin, useGrouping: true }).formatToParts(1234567.5);
  const percent = new Intl.NumberFormat(locale, { ...latin, style: 'percent' }).formatToParts(0.5);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const day = { ...latin, timeZone: 'UTC', calendar: 'gregory', dateStyle: 'short' } as const;
  return {
    group: plain(of('group')),
    decimal: of('decimal'),
    percent: plain(percent.filter(({ type }) => type !== 'integer').map(({ value }) => value).join('')), // prettier-ignore
    date: patternOf(new Intl.DateTimeFormat(locale, day)),
    datetime: patternOf(new Intl.DateTimeFormat(locale, { ...day, timeStyle: 'short' }))
  };
}

/** Blanks that do not break are blanks. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** The format as a DuckDB pattern, derived from a formatted moment in which every part differs. */
function patternOf(format: Intl.DateTimeFormat): string {
  const parts = format.formatToParts(new Date('2001-02-03T16:05:00Z'));
  const isHalfDay = parts.some(({ type }) => type === 'dayPeriod');
  return parts
    .map(({ type, value }) => {
      const short = value.startsWith('0') ? '' : '-';
      switch (type) {
        case 'year':
          return '%Y';
        case 'month':
          return `%${short}m`;
        case 'day':
          return `%${short}d`;
        case 'hour':
          return isHalfDay ? `%${short}I` : '%H';
        case 'minute':
          return '%M';
        case 'dayPeriod':
          return '%p';
        default:
          return plain(value).replaceAll('%', '%%');
      }
    })
    .join('');
}

/** SQL of a value as the user's locale writes it: 1,234.50, 12/31/2026, 12/31/2026, 5:00 PM in en_US. */
export function formatSql(value: SqlValue, scope: Scope): string {
  const places = value.field?.scale ?? 2;
  const { group, decimal, percent, date, datetime } = writingOf(scope.context.locale);
  const number = (sql: string): string => `translate(${sql}, '.,', ${textSql(decimal + group)})`;
  const decimals = number(`format('{:,.${places}f}', ${value.sql}::DOUBLE)`);
  switch (value.type) {
    case 'currency':
      return `${isoOf(value, scope)} || ' ' || ${decimals}`;
    case 'double':
      return decimals;
    case 'percent':
      return `${decimals} || ${textSql(percent)}`;
    case 'int':
    case 'long':
      return number(`format('{:,d}', ${value.sql}::BIGINT)`);
    case 'date':
      return `strftime(${value.sql}, ${textSql(date)})`;
    case 'datetime': {
      const zone = scope.parameters.add(scope.context.timeZone, 'VARCHAR');
      return `strftime(timezone(${zone}, timezone('UTC', ${value.sql})), ${textSql(datetime)})`;
    }
    default:
      return value.field?.picklistValues ? labelSql(value, scope) : `${value.sql}::VARCHAR`;
  }
}
