import { FUNNEL_SUM_NAMES } from './metricNames';
import { lostOf } from './rates';
import type { Measure } from './rates';
import { ZERO, addSums, ratio, roundToCent } from './sums';
import type { Sum } from './types';

export { FUNNEL_SUM_NAMES };

export type FunnelSumName = (typeof FUNNEL_SUM_NAMES)[number];

/** What the deals of some periods and slices did on the steps of the buyer: sums, so they add up. */
export interface FunnelSums {
  readonly sums: Readonly<Record<FunnelSumName, Sum>>;
  /** Days in a step, of all deals that moved on from it. */
  readonly days: Readonly<Record<BuyerStep, number>>;
  /** Customers that bought again for the first time, and the days since they first did. */
  readonly firstUpsells: number;
  readonly firstUpsellDays: number;
}

/** The steps at whose end the buyer decides, in their order. */
export const BUYER_STEPS = ['discovery', 'evaluation', 'negotiation'] as const;
export type BuyerStep = (typeof BUYER_STEPS)[number];

interface StepSums {
  readonly movedOn: FunnelSumName;
  readonly lost: FunnelSumName;
  readonly skipped: FunnelSumName;
  /** Nothing goes back from the first step. */
  readonly returned: FunnelSumName | null;
}

const SUMS_OF: Readonly<Record<BuyerStep, StepSums>> = {
  discovery: {
    movedOn: 'reachedEvaluation',
    lost: 'lostInDiscovery',
    skipped: 'skippedDiscovery',
    returned: null
  },
  evaluation: {
    movedOn: 'reachedNegotiation',
    lost: 'lostInEvaluation',
    skipped: 'skippedEvaluation',
    returned: 'returnedFromEvaluation'
  },
  negotiation: {
    movedOn: 'reachedWon',
    lost: 'lostInNegotiation',
    skipped: 'skippedNegotiation',
    returned: 'returnedFromNegotiation'
  }
};

export const addFunnel = (all: readonly FunnelSums[]): FunnelSums => ({
  sums: Object.fromEntries(
    FUNNEL_SUM_NAMES.map((name) => [name, addSums(...all.map(({ sums }) => sums[name]))])
  ) as FunnelSums['sums'],
  days: Object.fromEntries(
    BUYER_STEPS.map((step) => [step, all.reduce((total, { days }) => total + days[step], 0)])
  ) as FunnelSums['days'],
  firstUpsells: all.reduce((total, one) => total + one.firstUpsells, 0),
  firstUpsellDays: all.reduce((total, one) => total + one.firstUpsellDays, 0)
});

/** What became of the deals at the end of a step (docs/metrics.md, Funnel). Ratios are null where nothing divides them. */
export interface StepFacts {
  readonly step: BuyerStep;
  readonly movedOn: Sum;
  readonly lost: Sum;
  readonly skipped: Sum;
  readonly returned: Sum;
  /** Moved on ÷ (moved on + lost). */
  readonly conversion: number | null;
  readonly skippedShare: number | null;
  /** Null for the first step, too. */
  readonly returnedShare: number | null;
  /** Mean days of those that moved on. */
  readonly days: number | null;
}

export const stepFactsOf = (funnel: FunnelSums, measure: Measure): StepFacts[] =>
  BUYER_STEPS.map((step) => {
    const names = SUMS_OF[step];
    const [movedOn, lost, skipped] = [names.movedOn, names.lost, names.skipped].map(
      (name) => funnel.sums[name]
    );
    const returned = names.returned ? funnel.sums[names.returned] : ZERO;
    const decided = addSums(movedOn, lost);
    return {
      step,
      movedOn,
      lost,
      skipped,
      returned,
      conversion: ratio(movedOn[measure], decided[measure]),
      skippedShare: ratio(skipped[measure], movedOn[measure]),
      returnedShare: names.returned ? ratio(returned[measure], addSums(decided, returned)[measure]) : null,
      days: ratio(funnel.days[step], movedOn.count)
    };
  });

/** Mean days from a customer's first deal to the next; null where no customer bought again. */
export const daysToNextDeal = ({ firstUpsells, firstUpsellDays }: FunnelSums): number | null =>
  ratio(firstUpsellDays, firstUpsells);

/** Lost before the first step, or without a history that says where. */
export const lostElsewhere = ({ sums }: FunnelSums): Sum => {
  const known = addSums(sums.lostInDiscovery, sums.lostInEvaluation, sums.lostInNegotiation);
  const lost = lostOf(sums);
  return { amount: roundToCent(lost.amount - known.amount), count: lost.count - known.count };
};

/** Won deals whose steps are not known. */
export const wonWithoutSteps = ({ sums }: FunnelSums): number => sums.won.count - sums.reachedWon.count;

/** How a group of people uses the steps, by count: docs/metrics.md, Funnel. */
export interface StepUse {
  /** Moves on from any step. */
  readonly movedOn: number;
  readonly skippedShare: number | null;
  /** Of what moved on, was lost or went back, from a step that deals can go back from. */
  readonly returnedShare: number | null;
}

export const stepUseOf = (steps: readonly StepFacts[]): StepUse => {
  const total = (of: readonly StepFacts[], sum: 'movedOn' | 'lost' | 'skipped' | 'returned'): number =>
    of.reduce((count, step) => count + step[sum].count, 0);
  const later = steps.filter(({ step }) => step !== 'discovery');
  const returned = total(later, 'returned');
  return {
    movedOn: total(steps, 'movedOn'),
    skippedShare: ratio(total(steps, 'skipped'), total(steps, 'movedOn')),
    returnedShare: ratio(returned, returned + total(later, 'movedOn') + total(later, 'lost'))
  };
};
