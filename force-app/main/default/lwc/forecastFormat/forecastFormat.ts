import { common, dealCount, fill, sellerCount } from 'c/forecastLabels';
import { dateIn, daysBetween } from 'c/forecastModel';
import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { shortFormat } from './short';
import { DIGITS, WORDS, numberWithWords, pluralForm } from './words';

export { formatRate, formatShareRange, formatTimesRange } from './rates';

// One formatter of each kind for the whole page: making one costs more than using it a thousand times.
const decimals = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
const whole = new Intl.NumberFormat(LOCALE);
const dayCounts = numberWithWords({ style: 'unit', unit: 'day', unitDisplay: 'long' });
const monthCounts = numberWithWords({ style: 'unit', unit: 'month', unitDisplay: 'long' });
const yearCounts = numberWithWords({ style: 'unit', unit: 'year', unitDisplay: 'long' });
/** From here on years say enough. */
const MONTHS_IN_WORDS = 24;
const share = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const signedShare = new Intl.NumberFormat(LOCALE, {
  style: 'percent',
  signDisplay: 'exceptZero',
  maximumFractionDigits: 0
});
const signedTenths = new Intl.NumberFormat(LOCALE, {
  style: 'percent',
  signDisplay: 'exceptZero',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1
});
const signed = new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
const times = { precise: decimals(2), rough: decimals(1) };
// Dates have no time zone: read and shown in UTC, they stay the same day.
const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(WORDS, { ...options, ...DIGITS });
const dayMonth = dates({ day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayMonthYear = dates({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC'
});
const time = dates({ hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
const shortDateTime = dates({
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: TIME_ZONE
});

/** Today for the user, yyyy-mm-dd. */
export const today = (): string => dateIn(TIME_ZONE, new Date());

/** Amounts in a currency, or in one that is not named. */
const moneyFormats = (currency: Intl.NumberFormatOptions, cents: Intl.NumberFormatOptions) => {
  const of = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(LOCALE, { ...currency, ...options });
  const isSigned = { signDisplay: 'exceptZero' } as const;
  return {
    whole: of({ maximumFractionDigits: 0 }),
    toCent: of(cents),
    wholeChange: of({ maximumFractionDigits: 0, ...isSigned }),
    changeToCent: of({ ...cents, ...isSigned }),
    short: shortFormat(currency),
    shortChange: shortFormat({ ...currency, ...isSigned })
  };
};

let money = moneyFormats({ style: 'currency', currency: CURRENCY }, {});

/**
 * For an org of several currencies: its sums are in the corporate currency and a deal's amount is in the deal's, so the
 * user's, the only one that the page knows, would be wrong. Call it before you show an amount.
 */
export const leaveOutCurrency = (): void => {
  money = moneyFormats({}, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
};

/**
 * For an org of several currencies whose sums are converted: they all bear the code of the corporate currency. Call it before
 * you show an amount.
 */
export const showCurrency = (currency: string): void => {
  money = moneyFormats({ style: 'currency', currency, currencyDisplay: 'code' }, {});
};

/** An amount that was converted may be a fraction of a cent beside a whole number. */
const isWholeToCent = (amount: number): boolean => Number.isInteger(Math.round(amount * 100) / 100);

/** Every unit of it; cents only where there are some. */
export const formatMoney = (amount: number): string =>
  (isWholeToCent(amount) ? money.whole : money.toCent).format(amount);

/** EUR 3,204,000: an amount in another currency than the sums. @param currency ISO code; undefined, null: that of the sums */
export const formatMoneyIn = (currency: string | null | undefined, amount: number): string => {
  if (!currency) return formatMoney(amount);
  const own = moneyFormats({ style: 'currency', currency, currencyDisplay: 'code' }, {});
  return (Number.isInteger(amount) ? own.whole : own.toCent).format(amount);
};

/** $482,000: a projection, of which cents would say nothing. */
export const formatRoundMoney = (amount: number): string => formatMoney(Math.round(amount));

/** +$220,000: with cents where there are some. */
export const formatChangeToUnit = (amount: number): string =>
  (isWholeToCent(amount) ? money.wholeChange : money.changeToCent).format(amount);

/** $4.82M */
export const formatShortMoney = (amount: number): string => money.short(amount);

/** 4.82M: beside a figure that already names the currency. */
export const formatShort = shortFormat();

/** +$220K */
export const formatChange = (amount: number): string => money.shortChange(amount);

export const formatCount = (count: number): string => whole.format(count);

/** 1 day, 42 days. */
export const formatDays = (count: number): string => dayCounts(count);

/** 1 month, 23 months, 4 years. */
export const formatMonths = (count: number): string =>
  count < MONTHS_IN_WORDS ? monthCounts(count) : yearCounts(Math.floor(count / 12));

/** 1 deal, 1,200 deals. */
export const formatDeals = (count: number): string => fill(pluralForm(count, dealCount), formatCount(count));

/** 1 seller, 40 sellers. */
export const formatSellers = (count: number): string =>
  fill(pluralForm(count, sellerCount), formatCount(count));

/** 34 %; a dash when there is nothing to divide. */
export const formatShare = (value: number | null): string =>
  value === null ? common.none : share.format(value);

/** +12 %: how far one figure is above another; a dash when there is nothing to divide. */
export const formatShareAbove = (value: number | null): string =>
  value === null ? common.none : signedShare.format(value);

/** +9.6 %: the same to a tenth, where a whole would hide on which side of a line it is. */
export const formatShareAboveInTenths = (value: number): string => signedTenths.format(value);

/** +5, −8: a difference of two shares in points. */
export const formatPoints = (value: number | null): string =>
  value === null ? common.none : signed.format(Math.round(value * 100));

/** 1.03×, 3.1×; a dash where there is nothing to divide by. */
export const formatTimes = (value: number | null): string =>
  value === null ? common.none : `${times[value < 2 ? 'precise' : 'rough'].format(value)}×`;

const atUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** 14 Dec, with the year when it is another than this one's. */
export const formatDate = (date: string): string => {
  if (!date) return common.none;
  return (date.slice(0, 4) === today().slice(0, 4) ? dayMonth : dayMonthYear).format(atUtc(date));
};

export const formatLongDate = (date: string): string =>
  date ? dayMonthYear.format(atUtc(date)) : common.none;

const monthYear = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Jan 2027: the month of a date. */
export const formatMonth = (date: string): string => (date ? monthYear.format(atUtc(date)) : common.none);

const weekdayDate = dates({ dateStyle: 'full', timeZone: 'UTC' });

/** Monday, December 14, 2026 */
export const formatWeekdayDate = (date: string): string => weekdayDate.format(atUtc(date));

/** today 09:40, or the day and the time. */
export const formatInstant = (iso: string): string => {
  const instant = new Date(iso);
  return dateIn(TIME_ZONE, instant) === today()
    ? fill(common.today, time.format(instant))
    : shortDateTime.format(instant);
};

const ago = new Intl.RelativeTimeFormat(WORDS, { numeric: 'auto', ...DIGITS });
const MINUTE = 60;

/** this minute, 3 minutes ago, 2 hours ago. */
export const formatAgo = (seconds: number): string => {
  const minutes = Math.floor(seconds / MINUTE);
  return minutes < MINUTE
    ? ago.format(-minutes, 'minute')
    : ago.format(-Math.floor(minutes / MINUTE), 'hour');
};

/** The date of an instant for the user, yyyy-mm-dd. */
export const dateOfInstant = (iso: string): string => dateIn(TIME_ZONE, new Date(iso));

/** The user's date of an instant; what is known by its day alone is that day, null where nothing is known. */
export const dayOf = <At extends string | null>(at: At): At | string =>
  at !== null && at.length > 10 ? dateOfInstant(at) : at;

const weekday = dates({ weekday: 'long', timeZone: TIME_ZONE });

/** The time of today, the weekday of this week, or the date. */
export const formatDay = (iso: string): string => {
  const days = daysBetween(dateOfInstant(iso), today());
  if (days <= 0) return formatInstant(iso);
  return days < 7 ? weekday.format(new Date(iso)) : formatDate(dateOfInstant(iso));
};

const list = new Intl.ListFormat(WORDS, { type: 'conjunction' });

/** Ann, Ben and Cem */
export const formatList = (names: readonly string[]): string => list.format(names);

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23'
});
/** Milliseconds by which the user's clock is ahead of UTC. */
const offsetAt = (instant: number): number =>
  Date.parse(`${clock.format(new Date(instant)).replace(', ', 'T')}Z`) - instant;

/** The ISO instant at which a date (yyyy-mm-dd) begins for the user. */
export const startOfDay = (date: string): string => {
  const utc = Date.parse(`${date}T00:00:00Z`);
  return new Date(utc - offsetAt(utc - offsetAt(utc))).toISOString();
};
