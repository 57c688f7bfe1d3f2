import {
  FUNNEL_SUM_NAMES,
  addFunnel,
  daysToNextDeal,
  lostElsewhere,
  stepFactsOf,
  stepUseOf,
  wonWithoutSteps
} from 'c/forecastModel';
import type { FunnelSumName, FunnelSums } from 'c/forecastModel';

const funnelOf = (
  counts: Partial<Record<FunnelSumName, number>>,
  more: Partial<Omit<FunnelSums, 'sums'>> = {}
): FunnelSums => ({
  sums: Object.fromEntries(
    FUNNEL_SUM_NAMES.map((name) => [name, { count: counts[name] ?? 0, amount: (counts[name] ?? 0) * 1000 }])
  ) as FunnelSums['sums'],
  days: { discovery: 0, evaluation: 0, negotiation: 0 },
  firstUpsells: 0,
  firstUpsellDays: 0,
  ...more
});

describe('the steps of the buyer', () => {
  it('have the figures of the example in docs/metrics.md', () => {
    const [, evaluation] = stepFactsOf(
      funnelOf({ reachedNegotiation: 10, lostInEvaluation: 30, skippedEvaluation: 4 }),
      'count'
    );
    expect(evaluation).toMatchObject({ step: 'evaluation', conversion: 0.25, skippedShare: 0.4 });
  });

  it('have days by deals that moved on, and nothing where nothing divides them', () => {
    const [discovery, evaluation, negotiation] = stepFactsOf(
      funnelOf(
        { reachedEvaluation: 4, returnedFromEvaluation: 1, reachedWon: 2, lostInNegotiation: 2 },
        { days: { discovery: 130, evaluation: 7, negotiation: 52 } }
      ),
      'amount'
    );
    expect(discovery).toMatchObject({ conversion: 1, days: 32.5, returnedShare: null, skippedShare: 0 });
    expect(evaluation).toMatchObject({ conversion: null, days: null, returnedShare: 1, skippedShare: null });
    expect(negotiation).toMatchObject({ conversion: 0.5, days: 26, returnedShare: 0 });
  });

  it('add up across periods and slices', () => {
    const one = funnelOf({ won: 3, reachedWon: 2, upsell: 1 }, { firstUpsells: 1, firstUpsellDays: 100 });
    const other = funnelOf(
      { won: 1, reachedWon: 1 },
      { days: { discovery: 1, evaluation: 2, negotiation: 3 } }
    );
    const both = addFunnel([one, other]);
    expect(both.sums.won).toEqual({ count: 4, amount: 4000 });
    expect(both.days).toEqual({ discovery: 1, evaluation: 2, negotiation: 3 });
    expect(daysToNextDeal(both)).toBe(100);
    expect(daysToNextDeal(other)).toBeNull();
    expect(wonWithoutSteps(both)).toBe(1);
  });

  it('leave what was lost before the first one, or without history', () => {
    const funnel = funnelOf({
      lostCompetition: 5,
      lostNoDecision: 3,
      lostUnclassified: 1,
      lostInDiscovery: 2,
      lostInNegotiation: 4
    });
    expect(lostElsewhere(funnel)).toEqual({ count: 3, amount: 3000 });
  });

  it('are used by count: skips of all moves on, returns of all that left a step one can return from', () => {
    const steps = stepFactsOf(
      funnelOf({
        reachedEvaluation: 10,
        reachedNegotiation: 6,
        reachedWon: 4,
        skippedDiscovery: 1,
        skippedEvaluation: 2,
        skippedNegotiation: 2,
        returnedFromEvaluation: 1,
        returnedFromNegotiation: 3,
        lostInDiscovery: 50,
        lostInEvaluation: 5,
        lostInNegotiation: 1
      }),
      'amount'
    );
    expect(stepUseOf(steps)).toEqual({ movedOn: 20, skippedShare: 5 / 20, returnedShare: 4 / (4 + 10 + 6) });
    expect(stepUseOf(stepFactsOf(funnelOf({}), 'count'))).toEqual({
      movedOn: 0,
      skippedShare: null,
      returnedShare: null
    });
  });
});
