/** The sums of a period and slice, by their names in the tab. */
export type OpinionSums = Readonly<Record<string, { readonly amount: number; readonly count: number }>>;
export type Kind = 'amount' | 'count';

/** One sum over several periods or slices. */
export function total(periods: readonly OpinionSums[], name: string, kind: Kind): number {
  let sum = 0;
  for (const sums of periods) sum += sums[name]?.[kind] ?? 0;
  return sum;
}

/** docs/metrics.md, Ratios: blank where there is nothing to divide by. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export interface OpinionRates {
  readonly closeRate: number | null;
  readonly winRate: number | null;
  readonly adjustedCloseRate: number | null;
  readonly unclassifiedShare: number | null;
}

/** docs/metrics.md, Ratios: the first four, of periods taken together. */
export function ratesTogether(periods: readonly OpinionSums[], kind: Kind): OpinionRates {
  const of = (name: string): number => total(periods, name, kind);
  const lost = of('lostCompetition') + of('lostNoDecision') + of('lostUnclassified');
  return {
    closeRate: share(of('won'), of('won') + lost),
    winRate: share(of('won'), of('won') + of('lostCompetition')),
    adjustedCloseRate: share(of('won'), of('won') + lost + of('slipped')),
    unclassifiedShare: share(of('lostUnclassified'), lost)
  };
}

/** docs/metrics.md, Ratios: category conversion. */
export function conversion(finished: readonly OpinionSums[], category: string, kind: Kind): number | null {
  return share(total(finished, `startWon${category}`, kind), total(finished, `start${category}`, kind));
}
