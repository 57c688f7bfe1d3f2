import { common, fill } from 'c/forecastLabels';
import { dateIn } from 'c/forecastModel';
import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

// One formatter of each kind for the whole page: making one costs more than using it a thousand times.
const money = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: CURRENCY,
  maximumFractionDigits: 0
});
const moneyToCent = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: CURRENCY });
const shortMoney = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: CURRENCY,
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 2
});
const shortNumber = new Intl.NumberFormat(LOCALE, {
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 2
});
const whole = new Intl.NumberFormat(LOCALE);
const share = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
const signedMoney = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: CURRENCY,
  notation: 'compact',
  signDisplay: 'exceptZero',
  minimumFractionDigits: 0,
  maximumFractionDigits: 2
});
const times = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const timesShort = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
// Dates have no time zone of their own: read and shown in UTC they stay the day they are.
const dayMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayMonthYear = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC'
});
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
const shortDateTime = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: TIME_ZONE
});

/** Today for the user, yyyy-mm-dd. */
export const today = (): string => dateIn(TIME_ZONE, new Date());

/** Every unit of it; cents only where there are some. */
export const formatMoney = (amount: number): string =>
  (Number.isInteger(amount) ? money : moneyToCent).format(amount);

/** $4.82M */
export const formatShortMoney = (amount: number): string => shortMoney.format(amount);

/** 4.82M: beside a figure that already names the currency. */
export const formatShort = (amount: number): string => shortNumber.format(amount);

/** +$220K */
export const formatChange = (amount: number): string => signedMoney.format(amount);

export const formatCount = (count: number): string => whole.format(count);

/** 34 %; a dash when there is nothing to divide. */
export const formatShare = (value: number | null): string =>
  value === null ? common.none : share.format(value);

/** +5, −8: a difference of two shares in points. */
export const formatPoints = (value: number | null): string =>
  value === null ? common.none : signed.format(Math.round(value * 100));

/** 1.03×, 12.4×; a dash without a plan. */
export const formatTimes = (value: number | null): string =>
  value === null ? common.none : `${(value < 2 ? times : timesShort).format(value)}×`;

const atUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** 14 Dec, with the year when it is another than this one's. */
export const formatDate = (date: string): string => {
  if (!date) return common.none;
  return (date.slice(0, 4) === today().slice(0, 4) ? dayMonth : dayMonthYear).format(atUtc(date));
};

export const formatLongDate = (date: string): string =>
  date ? dayMonthYear.format(atUtc(date)) : common.none;

/** today 09:40, or the day and the time. */
export const formatInstant = (iso: string): string => {
  const instant = new Date(iso);
  return dateIn(TIME_ZONE, instant) === today()
    ? fill(common.today, time.format(instant))
    : shortDateTime.format(instant);
};

/** The date of an instant for the user, yyyy-mm-dd. */
export const dateOfInstant = (iso: string): string => dateIn(TIME_ZONE, new Date(iso));

/** The currency sign or code as the user's locale writes it. */
export const currencySign: string =
  money.formatToParts(0).find((part) => part.type === 'currency')?.value ?? CURRENCY;
