import { callsRequest } from 'c/forecastData';
import type { CallFilter } from 'c/forecastData';
import { effectiveCall, isCallable, isOverruled } from 'c/forecastModel';
import type { Call, ForecastCategory } from 'c/forecastModel';

interface Row {
  ForecastCategory: ForecastCategory;
  IsClosed: boolean;
  Rep_Call__c: Call | null;
  Rep_Call_Counts__c: boolean;
  Manager_Call__c: Call | null;
  Manager_Call_Counts__c: boolean;
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
const BOTH = [false, true];
const ROWS: Row[] = [];
for (const ForecastCategory of CATEGORIES)
  for (const IsClosed of BOTH)
    for (const Rep_Call__c of CALLS)
      for (const Manager_Call__c of CALLS)
        // A deal that is not called counts as it is.
        for (const Rep_Call_Counts__c of Rep_Call__c ? BOTH : [true])
          for (const Manager_Call_Counts__c of Manager_Call__c ? BOTH : [true])
            ROWS.push({
              ForecastCategory,
              IsClosed,
              Rep_Call__c,
              Rep_Call_Counts__c,
              Manager_Call__c,
              Manager_Call_Counts__c
            });

const callsOf = (row: Row) => ({
  repCall: row.Rep_Call_Counts__c ? row.Rep_Call__c : null,
  managerCall: row.Manager_Call_Counts__c ? row.Manager_Call__c : null
});

const EXPECTED: Record<CallFilter, (row: Row) => boolean> = {
  all: () => true,
  in: (row) => effectiveCall(callsOf(row), row.ForecastCategory) === 'In',
  out: (row) => effectiveCall(callsOf(row), row.ForecastCategory) === 'Out',
  uncalled: (row) => callsOf(row).repCall === null && callsOf(row).managerCall === null,
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
