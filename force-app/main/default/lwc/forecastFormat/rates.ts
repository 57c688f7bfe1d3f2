import { common, coverage as labels, fill } from 'c/forecastLabels';
import LOCALE from '@salesforce/i18n/locale';

/** Within a point of a line a whole per cent does not show on which side a rate lies. */
const NEAR = 0.01;
/** More decimals would no longer be read. */
const MOST_DIGITS = 3;

const shares = Array.from(
  { length: MOST_DIGITS + 1 },
  (_, digits) =>
    new Intl.NumberFormat(LOCALE, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits
    })
);
const times = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const roundedTo = (value: number, digits: number): number => Number((value * 100).toFixed(digits));

/**
 * 36 %; near a line with as many decimals as it takes to see on which side it lies (docs/metrics.md, The window of a
 * rate); a dash when there is nothing to divide.
 * @param lines the floor and target of the rate, fractions
 */
export function formatRate(value: number | null, lines: readonly (number | null)[]): string {
  if (value === null) return common.none;
  const near = lines.filter((line): line is number => line !== null && Math.abs(value - line) < NEAR);
  if (near.length === 0) return shares[0].format(value);
  const showsSide = (digits: number): boolean =>
    near.every((line) => value === line || roundedTo(value, digits) !== roundedTo(line, digits));
  const digits = [1, 2].find(showsSide) ?? MOST_DIGITS;
  return shares[digits].format(value);
}

/** "1.9" of "1.9×", "108" of "108 %": the sign is written once, where the language puts it at the end. */
const withoutSign = (share: number): string => {
  const parts = shares[0].formatToParts(share);
  const sign = parts.findIndex(({ type }) => type === 'percentSign');
  if (sign === 0) return shares[0].format(share);
  const before = parts.slice(0, sign);
  const shown = before.at(-1)?.type === 'literal' ? before.slice(0, -1) : before;
  return shown.map(({ value }) => value).join('');
};

/** 1.9–3.0×, or 1.9× where both are the same. */
export function formatTimesRange([from, to]: readonly [number, number]): string {
  const [low, high] = [times.format(from), times.format(to)];
  return low === high ? `${high}×` : `${fill(labels.range, low, high)}×`;
}

/** 108–127 %, or 108 % where both are the same. */
export function formatShareRange([from, to]: readonly [number, number]): string {
  const [low, high] = [shares[0].format(from), shares[0].format(to)];
  return low === high ? high : fill(labels.range, withoutSign(from), high);
}
