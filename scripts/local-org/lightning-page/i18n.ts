/** How a user reads numbers and dates; the fields of User are LocaleSidKey, LanguageLocaleKey, TimeZoneSidKey. */
export interface PersonLocale {
  locale: string;
  language: string;
  timeZone: string;
  currency: string;
}

/** Every part has one digit, so that what prints with two is padded. */
const SAMPLE = Date.UTC(2031, 1, 3, 4, 5, 6);

type Pattern = (value: string) => string;

const month: Pattern = (value) => {
  if (/^\d+$/.test(value)) return 'M'.repeat(value.length);
  return value.replace('.', '').length > 4 ? 'MMMM' : 'MMM';
};

/** Unicode date letters by what Intl calls a part; the hour depends on the clock in use. */
const PATTERNS: Record<string, Pattern> = {
  year: (value) => 'y'.repeat(value.length),
  month,
  day: (value) => 'd'.repeat(value.length),
  minute: () => 'mm',
  second: () => 'ss',
  dayPeriod: () => 'a'
};

const NUMBER_PATTERNS: Record<string, Pattern> = {
  integer: () => '#,##0',
  decimal: () => '.',
  fraction: (value) => '0'.repeat(value.length),
  currency: () => '¤',
  percentSign: () => '%'
};

/**
 * The values of @salesforce/i18n/* for a person, by name. Patterns are spelled from what Intl prints, so they follow
 * the locale data of this Node; an unknown locale reads as en-US, an unknown time zone as UTC.
 */
export function i18nOf(person: PersonLocale): Record<string, unknown> {
  const locale = known(person.locale);
  const currency = person.currency;
  const number = new Intl.NumberFormat(locale);
  const part = (format: Intl.NumberFormat, value: number, type: string): string =>
    format.formatToParts(value).find((entry) => entry.type === type)?.value ?? '';
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return {
    locale,
    lang: known(person.language),
    dir: direction(locale),
    timeZone: knownTimeZone(person.timeZone),
    currency,
    firstDayOfWeek: firstDayOfWeek(locale),
    showJapaneseCalendar: false,
    defaultCalendar: 'gregorian',
    defaultNumberingSystem: number.resolvedOptions().numberingSystem,
    'number.currencySymbol': part(money, 1, 'currency'),
    'number.decimalSeparator': part(number, 1.5, 'decimal'),
    'number.groupingSeparator': part(number, 1234567, 'group'),
    'number.minusSign': part(number, -1, 'minusSign'),
    'number.percentSign': part(new Intl.NumberFormat(locale, { style: 'percent' }), 1, 'percentSign'),
    'number.numberFormat': '#,##0.###',
    'number.percentFormat': numberPattern(new Intl.NumberFormat(locale, { style: 'percent' })),
    'number.currencyFormat': numberPattern(money),
    'number.plusSign': '+',
    'number.exponentialSign': 'E',
    'number.superscriptingExponentSign': '×',
    'number.perMilleSign': '‰',
    'number.infinity': '∞',
    'number.nan': 'NaN',
    ...dateTimePatterns(locale)
  };
}

function dateTimePatterns(locale: string): Record<string, string> {
  const pattern = (options: Intl.DateTimeFormatOptions): string => datePattern(locale, options);
  const date = {
    short: pattern({ year: 'numeric', month: 'numeric', day: 'numeric' }),
    medium: pattern({ dateStyle: 'medium' }),
    long: pattern({ dateStyle: 'long' })
  };
  const time = { short: pattern({ timeStyle: 'short' }), medium: pattern({ timeStyle: 'medium' }) };
  return {
    'dateTime.shortDateFormat': date.short,
    'dateTime.mediumDateFormat': date.medium,
    'dateTime.longDateFormat': date.long,
    'dateTime.shortTimeFormat': time.short,
    'dateTime.mediumTimeFormat': time.medium,
    'dateTime.shortDateTimeFormat': `${date.short} ${time.short}`,
    'dateTime.mediumDateTimeFormat': `${date.medium} ${time.medium}`,
    'dateTime.longDateTimeFormat': `${date.long} ${time.medium}`
  };
}

/** `22.11.2031` becomes `dd.MM.yyyy`. */
function datePattern(locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
  const hour = /^h1/.test(format.resolvedOptions().hourCycle ?? '') ? 'h' : 'H';
  return format
    .formatToParts(SAMPLE)
    .map(({ type, value }) => {
      if (type === 'literal') return value.replace(/[a-zA-Z]+/g, "'$&'").replace(/\u202f/g, ' ');
      return PATTERNS[type]?.(value) ?? hour.repeat(hour === 'H' ? value.length : 1);
    })
    .join('');
}

const numberPattern = (format: Intl.NumberFormat): string =>
  format
    .formatToParts(1)
    .map(({ type, value }) => NUMBER_PATTERNS[type]?.(value) ?? value)
    .join('');

/** Salesforce writes en_US, browsers en-US; some of its locales (en_US_EURO) have a variant no browser knows. */
function known(sidKey: string): string {
  const [language = '', ...rest] = sidKey.split('_');
  const region = rest.find((subtag) => /^([A-Z]{2}|\d{3})$/.test(subtag));
  const script = rest.find((subtag) => /^[A-Z][a-z]{3}$/.test(subtag));
  const tag = [language, script, region].filter(Boolean).join('-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

function knownTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

interface LocaleInfo {
  weekInfo?: { firstDay: number };
  getWeekInfo?: () => { firstDay: number };
  textInfo?: { direction: 'ltr' | 'rtl' };
  getTextInfo?: () => { direction: 'ltr' | 'rtl' };
}

const infoOf = (locale: string): LocaleInfo => new Intl.Locale(locale) as unknown as LocaleInfo;

/** Sunday is 1, as in the base components' own en-US. */
function firstDayOfWeek(locale: string): number {
  const info = infoOf(locale);
  return (((info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 7) % 7) + 1;
}

function direction(locale: string): 'ltr' | 'rtl' {
  const info = infoOf(locale);
  return (info.getTextInfo?.() ?? info.textInfo)?.direction ?? 'ltr';
}
