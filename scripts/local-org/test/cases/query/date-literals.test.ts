import { describe, expect, it } from 'vitest';
import { dayRange } from '../../../engine/query/date-literals.ts';
import type { QueryContext } from '../../../engine/query-context.ts';

/** Thursday, 20 August 2026, 22:00 in New York, where the fiscal year begins in February. */
const context = {
  now: new Date('2026-08-21T02:00:00Z'),
  timeZone: 'America/New_York',
  fiscalYearStartMonth: 2
} as QueryContext;

const range = (name: string, n?: number) => {
  const { from, to } = dayRange(name, n, context);
  return `${from} ${to}`;
};

describe('date literals are days [from, to) in the org’s zone', () => {
  it.each([
    ['TODAY', undefined, '2026-08-20 2026-08-21'],
    ['YESTERDAY', undefined, '2026-08-19 2026-08-20'],
    ['TOMORROW', undefined, '2026-08-21 2026-08-22'],
    ['LAST_WEEK', undefined, '2026-08-09 2026-08-16'],
    ['THIS_WEEK', undefined, '2026-08-16 2026-08-23'],
    ['NEXT_WEEK', undefined, '2026-08-23 2026-08-30'],
    ['LAST_MONTH', undefined, '2026-07-01 2026-08-01'],
    ['THIS_MONTH', undefined, '2026-08-01 2026-09-01'],
    ['NEXT_MONTH', undefined, '2026-09-01 2026-10-01'],
    ['LAST_90_DAYS', undefined, '2026-05-22 2026-08-21'],
    ['NEXT_90_DAYS', undefined, '2026-08-21 2026-11-19'],
    ['THIS_QUARTER', undefined, '2026-07-01 2026-10-01'],
    ['LAST_QUARTER', undefined, '2026-04-01 2026-07-01'],
    ['NEXT_QUARTER', undefined, '2026-10-01 2027-01-01'],
    ['THIS_YEAR', undefined, '2026-01-01 2027-01-01'],
    ['LAST_YEAR', undefined, '2025-01-01 2026-01-01'],
    ['NEXT_YEAR', undefined, '2027-01-01 2028-01-01'],
    ['THIS_FISCAL_QUARTER', undefined, '2026-08-01 2026-11-01'],
    ['LAST_FISCAL_QUARTER', undefined, '2026-05-01 2026-08-01'],
    ['NEXT_FISCAL_QUARTER', undefined, '2026-11-01 2027-02-01'],
    ['THIS_FISCAL_YEAR', undefined, '2026-02-01 2027-02-01'],
    ['LAST_FISCAL_YEAR', undefined, '2025-02-01 2026-02-01'],
    ['NEXT_FISCAL_YEAR', undefined, '2027-02-01 2028-02-01'],
    ['LAST_N_DAYS', 3, '2026-08-17 2026-08-21'],
    ['NEXT_N_DAYS', 3, '2026-08-21 2026-08-24'],
    ['N_DAYS_AGO', 3, '2026-08-17 2026-08-18'],
    ['LAST_N_WEEKS', 2, '2026-08-02 2026-08-16'],
    ['NEXT_N_WEEKS', 2, '2026-08-23 2026-09-06'],
    ['N_WEEKS_AGO', 1, '2026-08-09 2026-08-16'],
    ['LAST_N_MONTHS', 2, '2026-06-01 2026-08-01'],
    ['NEXT_N_MONTHS', 2, '2026-09-01 2026-11-01'],
    ['N_MONTHS_AGO', 2, '2026-06-01 2026-07-01'],
    ['LAST_N_QUARTERS', 2, '2026-01-01 2026-07-01'],
    ['NEXT_N_QUARTERS', 1, '2026-10-01 2027-01-01'],
    ['N_QUARTERS_AGO', 1, '2026-04-01 2026-07-01'],
    ['LAST_N_YEARS', 2, '2024-01-01 2026-01-01'],
    ['NEXT_N_YEARS', 1, '2027-01-01 2028-01-01'],
    ['N_YEARS_AGO', 1, '2025-01-01 2026-01-01'],
    ['LAST_N_FISCAL_QUARTERS', 4, '2025-08-01 2026-08-01'],
    ['NEXT_N_FISCAL_QUARTERS', 2, '2026-11-01 2027-05-01'],
    ['N_FISCAL_QUARTERS_AGO', 1, '2026-05-01 2026-08-01'],
    ['LAST_N_FISCAL_YEARS', 1, '2025-02-01 2026-02-01'],
    ['NEXT_N_FISCAL_YEARS', 1, '2027-02-01 2028-02-01'],
    ['N_FISCAL_YEARS_AGO', 2, '2024-02-01 2025-02-01']
  ])('%s %s', (name, n, expected) => {
    expect(range(name, n)).toBe(expected);
  });

  it('refuses a name that is none', () => {
    expect(() => range('SOMETIME')).toThrow(RangeError);
    expect(() => range('LAST_N_DAYS')).toThrow(RangeError);
  });
});
