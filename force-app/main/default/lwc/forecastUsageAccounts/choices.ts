import type { Choice } from 'c/forecastButtonGroup';
import type { UsageFilter, UsageOrder, UsageSums } from 'c/forecastData';
import { formatCount } from 'c/forecastFormat';
import { expansion as labels, fill } from 'c/forecastLabels';

export const ORDERS: readonly (Choice & { value: UsageOrder })[] = [
  { value: 'users', label: labels.orderUsers },
  { value: 'growth', label: labels.orderGrowth },
  { value: 'decline', label: labels.orderDecline },
  { value: 'name', label: labels.orderName }
];

/** How many accounts each list has; null: not known. */
export type UsageCounts = Readonly<Record<UsageFilter, number | null>>;

export const countsOf = (sums: UsageSums | null, approach: number | null): UsageCounts => ({
  all: sums && sums.accounts,
  approach,
  growing: sums && sums.growing,
  withoutDeal: sums && sums.accounts - sums.withDeal,
  withDeal: sums && sums.withDeal
});

const FILTERS: readonly { value: UsageFilter; label: string }[] = [
  { value: 'all', label: labels.filterAll },
  { value: 'approach', label: labels.filterApproach },
  { value: 'growing', label: labels.filterGrowing },
  { value: 'withoutDeal', label: labels.filterWithoutDeal },
  { value: 'withDeal', label: labels.filterWithDeal }
];

/** The lists with how many accounts each has. What to approach is known with the mean only. */
export const filterChoices = (counts: UsageCounts): Choice[] =>
  FILTERS.filter(({ value }) => value !== 'approach' || counts.approach !== null).map(({ value, label }) => {
    const count = counts[value];
    return { value, label: count === null ? label : fill(labels.counted, label, formatCount(count)) };
  });
