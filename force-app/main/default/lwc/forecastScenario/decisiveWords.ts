import type { Deal } from 'c/forecastData';
import type { PlanStatus } from 'c/forecastFigures';
import { formatDeals, formatList, formatMoney } from 'c/forecastFormat';
import { fill, scenario as labels } from 'c/forecastLabels';
import type { Decisive } from 'c/forecastModel';

/** A set of Out deals that brings the number to plan. */
interface Way {
  readonly key: string;
  readonly label: string;
  readonly names: string;
  readonly sum: string;
  /** Ids of its deals, separated by spaces. */
  readonly ids: string;
}

/** What the panel of decisive deals says. */
export interface DecisiveWords {
  readonly sentence: string;
  readonly breakers: readonly Deal[];
  readonly ways: readonly Way[];
  /** '' where there is nothing to add. */
  readonly after: string;
}

const wordsOnly = (sentence: string): DecisiveWords => ({ sentence, breakers: [], ways: [], after: '' });

export const withoutPlan = (status: PlanStatus): DecisiveWords =>
  wordsOnly(status === 'hidden' ? labels.planHidden : labels.noPlan);

const wayOf = (deals: readonly Deal[], index: number): Way => {
  const names = formatList(deals.map(({ name }) => name));
  return {
    key: String(index),
    label: fill(labels.way, names),
    names,
    sum: fill(labels.waySum, formatMoney(deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0))),
    ids: deals.map(({ id }) => id).join(' ')
  };
};

const atPlanWords = ({ gap, breakers, fewestLosses }: Decisive<Deal>): DecisiveWords => {
  const above = formatMoney(-gap);
  if (breakers.length > 0)
    return { ...wordsOnly(gap === 0 ? labels.atPlan : fill(labels.breakers, above)), breakers };
  return wordsOnly(
    fewestLosses === null
      ? fill(labels.unbreakable, above)
      : fill(labels.noBreaker, above, formatDeals(fewestLosses))
  );
};

export const decisiveWords = (decisive: Decisive<Deal>): DecisiveWords => {
  const { gap, fewestWins, ways, areMoreWays, needed, missing } = decisive;
  if (gap <= 0) return atPlanWords(decisive);
  if (fewestWins === null) return wordsOnly(fill(labels.noWay, formatMoney(gap), formatMoney(missing)));
  const isEach = needed.length > 0 && (ways.length > 1 || areMoreWays);
  return {
    ...wordsOnly(fill(labels.ways, formatMoney(gap), formatDeals(fewestWins))),
    ways: ways.map(wayOf),
    after: [
      isEach ? fill(labels.needed, formatList(needed.map(({ name }) => name))) : '',
      areMoreWays ? labels.moreWays : ''
    ]
      .filter(Boolean)
      .join(' ')
  };
};
