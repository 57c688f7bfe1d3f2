import * as fc from 'fast-check';
import {
  advancedShareOf,
  coverageOf,
  coveredAmount,
  rampedCapacityOf,
  requiredCoverageOf,
  requiredFromOpeningOf,
  startCommitShareOf,
  startCoverageOf
} from '../coverage';
import { coverageRecordOf, judgeCoverage, startRangeOf, startsAtOrBelow } from '../coverageRecord';
import { totalsOf } from '../number';
import { DEFAULT_POLICIES, policyOf } from '../policies';
import { NO_SUMS } from '../rates';
import type { MetricSums, SumName } from '../rates';
import { amount } from './arbitraries';

const sums = (values: Partial<Record<SumName, number>>): MetricSums => ({
  ...NO_SUMS,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { amount: value, count: value }])
  )
});
const row = (category: 'Closed' | 'Forecast' | 'BestCase' | 'Pipeline', value: number) => ({
  category,
  isClosed: category === 'Closed',
  isWon: category === 'Closed',
  repCall: null,
  managerCall: null,
  amount: value,
  count: 1
});
const of = (motion: string | null) => policyOf(DEFAULT_POLICIES, motion);
const period = (key: string) => ({ key, name: key });

describe('coverage', () => {
  const totals = totalsOf([
    row('Closed', 1),
    { ...row('Forecast', 2), repCall: 'Out' },
    row('BestCase', 3),
    row('Pipeline', 4)
  ]);

  it.each([null, 'Enterprise', 'Expansion', 'Barter'])('of %s is Best Case, Commit and Won', (motion) => {
    expect(coverageOf(totals, 2, of(motion), 6)).toBe(3);
  });

  it('of Inside adds Pipeline and expected creation', () => {
    expect(coverageOf(totals, 2, of('Inside'), 6)).toBe(8);
  });

  it('counts what the policy of the org counts', () => {
    expect(coveredAmount(totals, { countedCategories: ['Forecast'] }, 6)).toBe(3);
    expect(coveredAmount(totals, { countedCategories: ['MostLikely', 'Forecast'] })).toBe(6);
    expect(advancedShareOf(totals, of(null))).toBe(0.5);
    expect(advancedShareOf(totals, of('Inside'), 10)).toBe(0.15);
    expect(advancedShareOf(totalsOf([]), of(null))).toBeNull();
  });

  it('is null without a plan', () => {
    expect(coverageOf(totals, null, of(null))).toBeNull();
    expect(coverageOf(totals, 0, of(null))).toBeNull();
  });

  const START = sums({ startCommit: 2, startBestCase: 4, startPipeline: 6 });

  it.each([
    [null, 2],
    ['Enterprise', 2],
    ['Expansion', 2],
    ['Inside', 4]
  ])('of %s at the start counts the same categories', (motion, expected) => {
    expect(startCoverageOf(START, 3, of(motion))).toBe(expected);
    expect(startCoverageOf(START, null, of(motion))).toBeNull();
  });

  it('knows how much of the start was Commit', () => {
    expect(startCommitShareOf(START, of(null))).toBeCloseTo(1 / 3, 12);
    expect(startCommitShareOf(START, of('Inside'))).toBeCloseTo(1 / 6, 12);
    expect(startCommitShareOf(NO_SUMS, of(null))).toBeNull();
  });

  it('counts the capacity of ramped sellers', () => {
    const seller = (ramp: number) => ({ quotaCapacity: 150_000, ramp });
    const team = [...Array(7).fill(seller(0.85)), ...Array(3).fill(seller(0.4))];
    expect(rampedCapacityOf(team)).toBe(1_072_500);
    expect(rampedCapacityOf([])).toBeNull();
    expect(rampedCapacityOf([{ quotaCapacity: null, ramp: 1 }])).toBeNull();
  });
});

describe('required coverage', () => {
  // docs/metrics.md: an opening of 400 of which 100 were won; 150 won in all, 150 lost, 150 slipped.
  const WORKED = sums({
    startCommit: 150,
    startBestCase: 250,
    startPipeline: 500,
    startWonCommit: 60,
    startWonBestCase: 40,
    startWonPipeline: 20,
    won: 150,
    lostCompetition: 100,
    lostNoDecision: 50,
    slipped: 150
  });

  it('has two routes, and they differ', () => {
    expect(requiredCoverageOf([WORKED])).toBeCloseTo(3, 12);
    expect(requiredFromOpeningOf([WORKED], of(null))).toBeCloseTo(4, 12);
    expect(requiredFromOpeningOf([WORKED], of('Inside'))).toBeCloseTo(7.5, 12);
  });

  it('takes periods together, and is null where nothing was won', () => {
    const half = sums({ startCommit: 100, startWonCommit: 0 });
    expect(requiredFromOpeningOf([WORKED, half], of(null))).toBeCloseTo(5, 12);
    expect(requiredFromOpeningOf([half], of(null))).toBeNull();
    expect(requiredFromOpeningOf([], of(null))).toBeNull();
    expect(requiredCoverageOf([])).toBeNull();
    expect(requiredCoverageOf([sums({ lostCompetition: 5 })])).toBeNull();
  });
});

describe('the record of past starts', () => {
  const start = sums({ startCommit: 100, startBestCase: 100, startPipeline: 300, won: 110 });

  it('is start coverage and the share of plan won, of periods with a plan and an opening', () => {
    const past = [
      { period: period('no plan'), sums: start, plan: null },
      { period: period('plan of 0'), sums: start, plan: 0 },
      { period: period('no sums'), sums: null, plan: 100 },
      { period: period('no opening'), sums: sums({ won: 50 }), plan: 100 },
      { period: period('in it'), sums: start, plan: 100 }
    ];
    expect(coverageRecordOf(past, of(null))).toEqual([
      { key: 'in it', name: 'in it', coverage: 2, attainment: 1.1 }
    ]);
    expect(coverageRecordOf(past, of('Inside'))).toMatchObject([{ coverage: 5 }]);
  });

  it('keeps a period that began with uncounted deals only', () => {
    const past = [{ period: period('a'), sums: sums({ startPipeline: 300, won: 50 }), plan: 100 }];
    expect(coverageRecordOf(past, of(null))).toMatchObject([{ coverage: 0, attainment: 0.5 }]);
  });

  const record = (...starts: [number, number][]) =>
    starts.map(([coverage, attainment], index) => ({ ...period(`${index}`), coverage, attainment }));

  it('shows what the last four brought', () => {
    const all = record([9, 9], [1.94, 1.11], [2.99, 1.08], [2.13, 1.27], [2.11, 1.13]);
    expect(startRangeOf(all)).toEqual({ periods: 4, coverage: [1.94, 2.99], attainment: [1.08, 1.27] });
    expect(startRangeOf([])).toBeNull();
  });

  it('counts a start of the very same coverage, and a plan that was made exactly', () => {
    const all = record([2, 1], [2, 0.99], [2.01, 1]);
    expect(startsAtOrBelow(all, 2)).toEqual({ began: 2, madePlan: 1 });
  });

  describe('decides what coverage means', () => {
    const facts = { coverage: 2, commitShare: 0.5, required: 3, record: record(), gap: 1 };
    const HALF = record([1, 1.2], [1.5, 0.8], [2.5, 0.7], [3, 0.6]);

    it.each([
      ['no coverage', { coverage: null }, 'unknown'],
      ['no rule', { required: null }, 'unknown'],
      ['exactly what is required', { coverage: 3 }, 'enough'],
      ['below, number below plan', {}, 'short'],
      ['without a plan', { gap: null }, 'short'],
      ['the number exactly at plan', { gap: 0 }, 'atPlan'],
      ['the number above plan', { gap: -1 }, 'atPlan'],
      ['more than half in Commit', { commitShare: 0.51 }, 'advanced'],
      ['exactly half in Commit', { commitShare: 0.5 }, 'short'],
      ['half of such starts made plan', { record: HALF }, 'enoughByRecord'],
      ['less than half made plan', { record: record([1, 1.2], [1.5, 0.8], [1.9, 0.7], [3, 2]) }, 'short'],
      ['three periods are no record', { record: HALF.slice(0, 3) }, 'short'],
      ['no period began so low', { record: HALF, coverage: 0.9 }, 'short']
    ])('%s', (_, change, verdict) => {
      expect(judgeCoverage({ ...facts, ...change })).toBe(verdict);
    });
  });

  it('never calls a gap what the number, the rule or the record refutes', () => {
    const share = fc.double({ min: 0, max: 4, noNaN: true });
    const any = fc.record({
      coverage: share,
      commitShare: fc.double({ min: 0, max: 1, noNaN: true }),
      required: share,
      record: fc.array(fc.tuple(share, share), { maxLength: 8 }),
      gap: fc.oneof(
        amount,
        amount.map((value) => -value)
      )
    });
    fc.assert(
      fc.property(any, ({ record: starts, ...facts }) => {
        const verdict = judgeCoverage({ ...facts, record: record(...starts) });
        let [began, made] = [0, 0];
        for (const [coverage, attainment] of starts) {
          if (coverage > facts.coverage) continue;
          began += 1;
          if (attainment >= 1) made += 1;
        }
        const isRefuted = starts.length >= 4 && began > 0 && made * 2 >= began;
        const isGap =
          facts.coverage < facts.required && facts.gap > 0 && facts.commitShare <= 0.5 && !isRefuted;
        expect(verdict === 'short').toBe(isGap);
      })
    );
  });
});
