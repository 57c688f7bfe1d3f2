import { ratio } from 'c/forecastModel';
import { PLATEAU_FROM, quarterOfTenure } from './tenure';
import type { Seller } from './types';

export interface Attrition {
  readonly left: readonly Seller[];
  /** Left ÷ mean of the sellers at the first and after the last day; null without sellers. */
  readonly rate: number | null;
}

const wasThere = ({ start, end }: Seller, date: string): boolean =>
  (start === null || start <= date) && (end === null || end >= date);

/** Who left within a span, and what share of the sellers that is (docs/metrics.md, Capacity). */
export function attritionOf(sellers: readonly Seller[], span: { start: string; end: string }): Attrition {
  const left = sellers.filter(({ end }) => end !== null && end >= span.start && end <= span.end);
  const remaining = sellers.filter((seller) => wasThere(seller, span.end) && !left.includes(seller));
  const atStart = sellers.filter((seller) => wasThere(seller, span.start));
  return { left, rate: ratio(left.length, (atStart.length + remaining.length) / 2) };
}

export interface RampFailure {
  /** Left before their fifth quarter began. */
  readonly failed: readonly Seller[];
  /** Everyone with a known start who has come to the fifth quarter, or failed. */
  readonly of: number;
  readonly rate: number | null;
}

/** How many sellers left before they were ramped. */
export function rampFailureOf(sellers: readonly Seller[], today: string): RampFailure {
  const known = sellers.filter(
    (seller): seller is Seller & { start: string } => seller.start !== null && seller.start <= today
  );
  const isRamped = ({ start, end }: Seller & { start: string }): boolean => {
    const until = end !== null && end < today ? end : today;
    return (quarterOfTenure(start, until) ?? 0) >= PLATEAU_FROM;
  };
  const failed = known.filter((seller) => seller.end !== null && seller.end <= today && !isRamped(seller));
  const ramped = known.filter(isRamped);
  const of = failed.length + ramped.length;
  return { failed, of, rate: ratio(failed.length, of) };
}
