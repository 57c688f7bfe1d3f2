/** The text with a mark in the place of each half of a character, as UTF-8 has it. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();

/** Names that are plain identifiers and mean something to JavaScript: to an org they are names that are not there. */
export const INHERITED = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'isPrototypeOf',
  'toJSON',
  'then',
  'length'
] as const;

/** Invalid names: quotes, halves of characters, nothing, more than any name has. */
export const NO_NAMES = [
  "it's",
  'a"b',
  'Name" FROM "User" --',
  "x' OR '1'='1",
  'a`b',
  'a\\',
  '\ud800',
  'x\udc00y',
  '\u0000',
  '\uffff',
  '💥',
  '',
  ' ',
  '.',
  '..',
  '*',
  '%',
  '%s',
  '$User',
  '@{a.b}',
  '1e300',
  '-1',
  'null',
  'a.b.c.d.e.f.g',
  'x'.repeat(5000)
] as const;

/** Values that JSON may hold and no field may. */
export const VALUES: readonly unknown[] = [
  ...NO_NAMES,
  1e300,
  -1e300,
  1.7976931348623157e308,
  9_007_199_254_740_993,
  Number.MIN_SAFE_INTEGER,
  1e-320,
  -0,
  true,
  {},
  [],
  [[]],
  [null],
  { constructor: 1 },
  { attributes: { type: '__proto__' } },
  JSON.parse('{"__proto__":{"x":1}}'),
  '9999-12-31',
  '0000-00-00',
  '+275760-09-13',
  '-271821-04-20',
  '2026-02-30',
  '2026-08-20T25:00:00Z',
  '275760-09-13T00:00:00Z',
  'x'.repeat(200_000)
];

/** Counts and moments as texts of an address or of a query. */
export const COUNTS = [
  '0',
  '-1',
  '1e300',
  '1e308',
  'NaN',
  'Infinity',
  '2147483648',
  '9007199254740993',
  '9223372036854775808',
  '9'.repeat(60),
  '0x10',
  '1.5',
  '١٢'
] as const;
