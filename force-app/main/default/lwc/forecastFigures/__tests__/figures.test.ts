import { figuresOf, platformCoverageOf } from 'c/forecastFigures';
import type { FigureFacts } from 'c/forecastFigures';
import { NO_SUMS, totalsOf } from 'c/forecastModel';
import type { MetricSums } from 'c/forecastModel';

const sum = (amount: number) => ({ amount, count: 1 });
const row = (category: 'Forecast' | 'BestCase' | 'Pipeline' | 'Closed', amount: number) => ({
  category,
  isClosed: category === 'Closed',
  isWon: category === 'Closed',
  repCall: null,
  managerCall: null,
  ...sum(amount)
});
const finished: MetricSums = {
  ...NO_SUMS,
  won: sum(50),
  lostCompetition: sum(60),
  lostNoDecision: sum(45),
  slipped: sum(15),
  createdAndWon: sum(20)
};
const facts: FigureFacts = {
  totals: totalsOf([row('Closed', 100), row('Forecast', 200), row('BestCase', 300), row('Pipeline', 400)]),
  plans: [{ sellerId: '005', managerId: null, amount: 200, quotaCapacity: 300, ramp: 0.5, isHidden: false }],
  planState: 'known',
  people: [],
  finished: [finished],
  chosen: { ...NO_SUMS, startCommit: sum(250), startBestCase: sum(350), startPipeline: sum(100) },
  period: { id: 'a', key: 'Q', kind: 'Quarter', name: 'Q4', start: '2026-10-01', end: '2026-12-31' },
  motion: null,
  today: '2026-11-16'
};

describe('the figures of the header', () => {
  it('put coverage now, at the start and needed beside each other', () => {
    const figures = figuresOf(facts);
    expect(figures.forecast.number).toBe(300);
    expect(figures).toMatchObject({
      coverage: 3,
      covered: 600,
      startCoverage: 3,
      capacity: 150,
      capacityCoverage: 4
    });
    expect(figures.required).toBeCloseTo(3.4, 10);
    expect(figures.closeRate).toBeCloseTo(0.323, 3);
    expect(figures).toMatchObject({ won: 50, decided: 155, open: 900 });
  });

  it('count Pipeline and half a quarter of creation for Inside', () => {
    const figures = figuresOf({ ...facts, motion: 'Inside' });
    // 20 created and won ÷ 32.3 % close rate = 62, half of it still to come.
    expect(figures.covered).toBeCloseTo(600 + 400 + 31, 6);
    expect(figures.startCoverage).toBe(3.5);
    expect(figures.isInside).toBe(true);
  });

  it('set one motion of a quarter against no plan, which is for all of them', () => {
    const figures = figuresOf({ ...facts, motion: 'Enterprise', planState: 'ofAllMotions' });
    expect(figures.forecast).toMatchObject({ number: 300, plan: null, gap: null });
    expect(figures).toMatchObject({ plan: 200, coverage: null, capacity: 150, capacityCoverage: null });
    expect(figures.startCoverage).toBe(3);
    expect(platformCoverageOf(figures)).toBeNull();
  });

  it('are null where the past or the plan is unknown', () => {
    expect(figuresOf({ ...facts, plans: [], finished: [], chosen: null })).toMatchObject({
      coverage: null,
      startCoverage: null,
      required: null,
      capacity: null,
      closeRate: null
    });
  });

  it("know how Salesforce's own page would count", () => {
    expect(platformCoverageOf(figuresOf(facts))).toBe(9);
    expect(platformCoverageOf(figuresOf({ ...facts, plans: [] }))).toBeNull();
  });
});
