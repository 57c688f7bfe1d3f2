export interface OpinionPeriod {
  readonly start: string;
  readonly end: string;
  readonly submissions: readonly { readonly date: string; readonly number: number }[];
  /** Null: not known. */
  readonly won: number | null;
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** The last number submitted in each third. A third begins on the day before which its share of the days, rounded, has passed. */
function lastOfThirds({ start, end, submissions }: OpinionPeriod): (number | null)[] {
  const days = dayOf(end) - dayOf(start) + 1;
  const last: ({ date: string; number: number } | null)[] = [null, null, null];
  for (const one of submissions) {
    const passed = dayOf(one.date) - dayOf(start);
    if (passed < 0 || passed >= days) continue;
    let third = 0;
    if (passed >= Math.round(days / 3)) third = 1;
    if (passed >= Math.round((days * 2) / 3)) third = 2;
    const before = last[third];
    // Of one day the one that comes later in the list.
    if (!before || one.date >= before.date) last[third] = one;
  }
  return last.map((one) => one?.number ?? null);
}

/** docs/metrics.md, Ratios: accuracy of the latest of the periods, and bias. Periods are finished, oldest first. */
export function trackRecord(periods: readonly OpinionPeriod[]): {
  byThird: (number | null)[];
  bias: number | null;
} {
  const latest = periods.at(-1);
  const won = latest?.won ?? null;
  const byThird = latest
    ? lastOfThirds(latest).map((submitted) =>
        submitted === null || !won ? null : 1 - Math.abs(submitted - won) / won
      )
    : [null, null, null];
  let sum = 0;
  let count = 0;
  const known = periods.filter((period) => period.won !== null);
  for (const period of known.slice(-4)) {
    const submitted = lastOfThirds(period)
      .filter((one) => one !== null)
      .at(-1);
    if (submitted === undefined || submitted === null || !period.won) continue;
    sum += (submitted - period.won) / period.won;
    count += 1;
  }
  return { byThird, bias: count === 0 ? null : sum / count };
}
