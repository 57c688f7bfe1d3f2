import { callsRequest } from 'c/forecastData';
import type { CallFilter } from 'c/forecastData';
import { effectiveCall, isCallable, isOverruled } from 'c/forecastModel';
import type { Call, ForecastCategory } from 'c/forecastModel';

interface Row {
  ForecastCategory: ForecastCategory;
  IsClosed: boolean;
  Rep_Call__c: Call | null;
  Manager_Call__c: Call | null;
}
type Filter = Record<string, unknown>;

/** Reads a filter as the org does. */
const matches = (row: Row, filter: Filter): boolean =>
  Object.entries(filter).every(([name, test]) => {
    if (name === 'and') return (test as Filter[]).every((one) => matches(row, one));
    if (name === 'or') return (test as Filter[]).some((one) => matches(row, one));
    if (!(name in row)) return true;
    const { eq, in: values } = test as { eq?: unknown; in?: unknown[] };
    const value = row[name as keyof Row];
    return values ? values.includes(value) : value === eq;
  });

const CALLS: (Call | null)[] = [null, 'In', 'Out'];
const CATEGORIES: ForecastCategory[] = [
  'Omitted',
  'Pipeline',
  'BestCase',
  'MostLikely',
  'Forecast',
  'Closed'
];
const ROWS = CATEGORIES.flatMap((ForecastCategory) =>
  CALLS.flatMap((Rep_Call__c) =>
    CALLS.flatMap((Manager_Call__c) =>
      [false, true].map((IsClosed): Row => ({ ForecastCategory, IsClosed, Rep_Call__c, Manager_Call__c }))
    )
  )
);

const callsOf = ({ Rep_Call__c, Manager_Call__c }: Row) => ({
  repCall: Rep_Call__c,
  managerCall: Manager_Call__c
});

const EXPECTED: Record<CallFilter, (row: Row) => boolean> = {
  all: () => true,
  in: (row) => effectiveCall(callsOf(row), row.ForecastCategory) === 'In',
  out: (row) => effectiveCall(callsOf(row), row.ForecastCategory) === 'Out',
  uncalled: (row) => row.Rep_Call__c === null && row.Manager_Call__c === null,
  overruled: (row) => isOverruled(callsOf(row), row.ForecastCategory)
};
describe('callsRequest', () => {
  it.each(Object.keys(EXPECTED) as CallFilter[])('asks the org for what the model calls %s', (name) => {
    const selection = { period: { start: '2026-10-01', end: '2026-12-31' }, owners: null, motion: null };
    const { where } = callsRequest(selection, name).steps[0] as { where: Filter };
    for (const row of ROWS) {
      const expected = isCallable(row.ForecastCategory, row.IsClosed) && EXPECTED[name](row);
      expect([row, matches(row, where)]).toEqual([row, expected]);
    }
  });
});
