import { DateTime } from 'luxon';
import type { ParseOptions } from 'sformula';

type ExpressionTypeDictionary = NonNullable<ParseOptions['inputTypes']>;
type Primitive =
  'any' | 'string' | 'boolean' | 'number' | 'date' | 'datetime' | 'time' | 'multipicklist' | 'location';

const typeOf = (name: Primitive) =>
  name === 'location' ? { type: 'class' as const, name: 'location' } : { type: name };

/** @param optional how many of the last arguments may be left out */
export const fn = (args: Primitive[], returns: Primitive, optional = 0) => ({
  type: 'function' as const,
  arguments: args.map((name, i) => ({ argument: typeOf(name), optional: i >= args.length - optional })),
  returns: typeOf(returns)
});

type Implementation = (...args: never[]) => unknown;
type Extra = [type: ReturnType<typeof fn>, value: Implementation];

const isBlank = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** A function of plain numbers, null where one of them is, or where there is no such number. */
const maths = (compute: (...numbers: number[]) => number): Implementation =>
  ((...args: unknown[]) => {
    if (args.some(isBlank)) return null;
    const result = compute(...args.map(Number));
    return Number.isFinite(result) ? result : null;
  }) as Implementation;

/** A function of one text, null of none. */
const ofText =
  (compute: (text: string) => unknown): Implementation =>
  (text: unknown) =>
    isBlank(text) ? null : compute(String(text));

const ofDate = (compute: (date: DateTime) => number): Implementation =>
  ofText((text) => compute(DateTime.fromISO(text, { zone: 'utc' })));

const truncated = (number: number, places: number): number => {
  const factor = 10 ** Math.trunc(places);
  return Math.trunc(number * factor) / factor;
};

/** Milliseconds of a time of the day, or of a moment since 1970. */
const milliseconds = (value: string): number =>
  /^\d\d:/.test(value)
    ? Date.parse(`1970-01-01T${value.replace(/Z?$/, 'Z')}`)
    : DateTime.fromISO(value, { zone: 'utc' }).toMillis();

const two = (number: number): string => String(number).padStart(2, '0');

/** Seconds as `HH:MM:SS`; with days in front where they are asked for. */
function duration(seconds: number, withDays: boolean): string {
  const whole = Math.trunc(seconds);
  const days = withDays ? Math.trunc(whole / 86_400) : 0;
  const rest = whole - days * 86_400;
  const clock = `${two(Math.trunc(rest / 3600))}:${two(Math.trunc((rest % 3600) / 60))}:${two(rest % 60)}`;
  return withDays ? `${days}:${clock}` : clock;
}

/** Of seconds, or of the time between two times of day or moments. */
function formatDuration(first: unknown, second?: unknown): string | null {
  if (isBlank(first)) return null;
  if (typeof first !== 'string') return duration(Number(first), second === true);
  if (isBlank(second)) return null;
  const between = Math.abs(milliseconds(first) - milliseconds(String(second))) / 1000;
  return duration(between, !/^\d\d:/.test(first));
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'
}; // prettier-ignore
export const htmlEncoded = (text: string): string => text.replace(/[&<>"']/g, (sign) => HTML[sign]!);
const scriptEncoded = (text: string): string => text.replace(/(['"\\])/g, '\\$1');

const EARTH_KM = 6371.0088;
const KM_OF_MILE = 1.609344;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Along a great circle, by the haversine formula. */
function distance(from: unknown, to: unknown, unit: unknown): number | null {
  if (isBlank(from) || isBlank(to)) return null;
  const [[lat1 = 0, lon1 = 0], [lat2 = 0, lon2 = 0]] = [from as number[], to as number[]];
  const a =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  const km = 2 * EARTH_KM * Math.asin(Math.sqrt(a));
  return unit === 'mi' ? km / KM_OF_MILE : km;
}

/** Functions that sformula lacks and whose value follows from their arguments alone. */
const EXTRA: Readonly<Record<string, Extra>> = {
  ACOS: [fn(['number'], 'number'), maths(Math.acos)],
  ASCII: [fn(['string'], 'number'), ofText((text) => text.codePointAt(0))],
  ASIN: [fn(['number'], 'number'), maths(Math.asin)],
  ATAN: [fn(['number'], 'number'), maths(Math.atan)],
  ATAN2: [fn(['number', 'number'], 'number'), maths(Math.atan2)],
  CHR: [
    fn(['number'], 'string'),
    (code: unknown) => (isBlank(code) ? null : String.fromCodePoint(Number(code)))
  ],
  COS: [fn(['number'], 'number'), maths(Math.cos)],
  DAYOFYEAR: [fn(['date'], 'number'), ofDate((date) => date.ordinal)],
  DISTANCE: [fn(['location', 'location', 'string'], 'number'), distance as Implementation],
  FORMATDURATION: [fn(['any', 'any'], 'string', 1), formatDuration as Implementation],
  FROMUNIXTIME: [
    fn(['number'], 'datetime'),
    (seconds: unknown) => (isBlank(seconds) ? null : new Date(Number(seconds) * 1000).toISOString())
  ],
  GEOLOCATION: [
    fn(['number', 'number'], 'location'),
    (latitude: unknown, longitude: unknown) =>
      isBlank(latitude) || isBlank(longitude) ? null : [Number(latitude), Number(longitude)]
  ],
  HTMLENCODE: [fn(['string'], 'string'), ofText(htmlEncoded)],
  INITCAP: [
    fn(['string'], 'string'),
    ofText((text) => text.toLowerCase().replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase()))
  ],
  ISOWEEK: [fn(['date'], 'number'), ofDate((date) => date.weekNumber)],
  ISOYEAR: [fn(['date'], 'number'), ofDate((date) => date.weekYear)],
  JSENCODE: [fn(['string'], 'string'), ofText(scriptEncoded)],
  JSINHTMLENCODE: [fn(['string'], 'string'), ofText((text) => htmlEncoded(text.replaceAll("'", "\\'")))],
  PI: [fn([], 'number'), () => Math.PI],
  PICKLISTCOUNT: [
    fn(['multipicklist'], 'number'),
    (values: unknown) => (isBlank(values) ? 0 : String(values).split(';').length)
  ],
  REVERSE: [fn(['string'], 'string'), ofText((text) => [...text].reverse().join(''))],
  SIN: [fn(['number'], 'number'), maths(Math.sin)],
  TAN: [fn(['number'], 'number'), maths(Math.tan)],
  TRUNC: [fn(['number', 'number'], 'number', 1), maths((number, places = 0) => truncated(number, places))],
  UNIXTIMESTAMP: [fn(['any'], 'number'), ofText((text) => milliseconds(text) / 1000)],
  URLENCODE: [
    fn(['string'], 'string'),
    ofText((text) => new URLSearchParams({ x: text }).toString().slice('x='.length))
  ]
};

export const EXTRA_TYPES: ExpressionTypeDictionary = Object.fromEntries(
  Object.entries(EXTRA).map(([name, [type]]) => [name, type])
);

export const EXTRA_VALUES: Readonly<Record<string, Implementation>> = Object.fromEntries(
  Object.entries(EXTRA).map(([name, [, value]]) => [name, value])
);
