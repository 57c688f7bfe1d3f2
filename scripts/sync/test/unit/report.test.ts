import { expect, it } from 'vitest';
import { exitCodeOf, reportLines, type Report } from '../../src/report/report.ts';

const report = (part: Partial<Report>): Report => ({
  status: 'Complete',
  isDryRun: false,
  startedAt: '2026-11-20T10:00:00.000Z',
  finishedAt: '2026-11-20T10:01:00.000Z',
  dataAsOf: '2026-11-20T09:55:00.000Z',
  fullBecause: null,
  isWeekly: false,
  read: { Opportunity: 2 },
  deals: 2,
  dealsWithoutHistory: 0,
  acceptedDatesTakenFromHistory: 0,
  corporateCurrency: null,
  exchangeRates: null,
  withoutRate: [],
  assumedPeriods: { quarters: 0, first_day: null, last_day: null },
  dealsComputed: 2,
  records: 1,
  written: 1,
  deleted: 0,
  refused: [],
  refusedBefore: 0,
  repaired: 0,
  drift: [],
  notes: [],
  apiCalls: 3,
  apiCallsLeft: null,
  ...part
});

it('names the currencies without a rate with their deals, and the run does not end as complete', () => {
  const found = report({
    withoutRate: [
      { currency: 'COP', deals: 1 },
      { currency: 'CLP', deals: 1200 }
    ]
  });
  const text = reportLines(found).join('\n');
  expect(text).toContain('No exchange rate for COP: the amounts of 1 deal are left out;');
  expect(text).toContain('No exchange rate for CLP: the amounts of 1,200 deals are left out;');
  expect(exitCodeOf(found)).toBe(4);
  expect(exitCodeOf(report({}))).toBe(0);
  expect(exitCodeOf(report({ refused: [{ object: 'Lead', key: 'x', reason: 'y' }] }))).toBe(4);
});

it('says which days have assumed periods, and what to do', () => {
  const assumedPeriods = { quarters: 2, first_day: '2025-12-28', last_day: '2026-06-27' };
  expect(reportLines(report({ assumedPeriods })).join('\n')).toContain(
    'The org defines no fiscal periods for all of 2025-12-28 to 2026-06-27: 2 quarters follow the pattern of its other years and are marked as assumed. Define the fiscal year in Setup (Fiscal Year).'
  );
  expect(reportLines(report({})).join('\n')).not.toContain('assumed');
});
