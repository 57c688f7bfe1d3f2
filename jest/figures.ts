import { figuresOf } from 'c/forecastFigures';
import type { FigureFacts } from 'c/forecastFigures';
import { DEFAULT_POLICIES, NO_SUMS, totalsOf } from 'c/forecastModel';
import type { MetricSums, SumName } from 'c/forecastModel';

type Values = Partial<Record<SumName, number>>;

/** Sums of one deal each, or of so many. */
export const sumsOf = (values: Values, count = 1): MetricSums => ({
  ...NO_SUMS,
  ...Object.fromEntries(Object.entries(values).map(([name, amount]) => [name, { amount, count }]))
});

const row = (category: 'Forecast' | 'BestCase' | 'Pipeline' | 'Closed', amount: number) => ({
  category,
  isClosed: category === 'Closed',
  isWon: category === 'Closed',
  repCall: null,
  managerCall: null,
  amount,
  count: 1
});

/** What the tab knows in the middle of a quarter: a number of 300 of a plan of 400. */
export const someFacts: FigureFacts = {
  totals: totalsOf([row('Closed', 100), row('Forecast', 200), row('BestCase', 300), row('Pipeline', 400)]),
  plans: [
    {
      periodId: 'a05',
      sellerId: '005',
      managerId: null,
      amount: 400,
      quotaCapacity: 1000,
      ramp: 0.5,
      isHidden: false
    }
  ],
  planStatus: 'known',
  people: [],
  finished: [
    sumsOf({ won: 50, lostCompetition: 60, lostNoDecision: 45, slipped: 15, createdAndWon: 20 }, 40)
  ],
  chosen: sumsOf({ startCommit: 250, startBestCase: 350, startPipeline: 100 }),
  past: [],
  window: { first: 'FY2025 Q4', last: 'FY2026 Q3' },
  period: { id: 'a05', key: 'Q', kind: 'Quarter', name: 'FY2026 Q4', start: '2026-10-01', end: '2026-12-31' },
  motion: null,
  policy: DEFAULT_POLICIES[0],
  today: '2026-11-16'
};

/** Finished periods with a plan of 100, by their start coverage and what was won of plan. */
export const pastStarts = (...starts: [coverage: number, attainment: number][]): FigureFacts['past'] =>
  starts.map(([coverage, attainment], index) => ({
    period: { key: `Q:${index}`, name: `Q${index}` },
    sums: sumsOf({ startBestCase: coverage * 100, won: attainment * 100 }),
    plan: 100
  }));

export const someFigures = (change: Partial<FigureFacts> = {}) => figuresOf({ ...someFacts, ...change });
