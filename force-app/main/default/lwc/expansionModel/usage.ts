/** What the product says about an account. */
export interface Usage {
  /** Weekly active users; null: not known. */
  readonly users: number | null;
  /** Change compared with four weeks ago, in per cent: 12 is +12 %; null: not known. */
  readonly trendPercent: number | null;
  /** yyyy-mm-dd; null: not known. */
  readonly asOf: string | null;
}

export type Trend = 'growing' | 'steady' | 'shrinking' | 'unknown';

/** From here on, up or down, usage does not only fluctuate. Per cent. */
export const NOTABLE_CHANGE = 10;

const OLD_AFTER_DAYS = 14;
const A_DAY = 86_400_000;

/** Null is not known, which is none of the others (docs/metrics.md, Expansion: trend). */
export function trendOf(trendPercent: number | null): Trend {
  if (trendPercent === null) return 'unknown';
  if (trendPercent >= NOTABLE_CHANGE) return 'growing';
  return trendPercent <= -NOTABLE_CHANGE ? 'shrinking' : 'steady';
}

/**
 * Whether a level is high (docs/metrics.md, Expansion: level).
 * @param mean of the accounts with a number; null: there are none, so that none is high
 */
export function isHigh(users: number | null, mean: number | null): boolean {
  return users !== null && mean !== null && users >= mean;
}

/** Whether the figures are so old that they are marked; without a day they are (docs/metrics.md, Expansion: old figures). */
export function isOld(asOf: string | null, today: string): boolean {
  return asOf === null || Date.parse(today) - Date.parse(asOf) > OLD_AFTER_DAYS * A_DAY;
}
