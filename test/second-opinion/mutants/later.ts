import { inSync, type Mutant } from './mutant.ts';

const EDGES_TEST = 'test/second-opinion/sync/edges.test.ts';

/** Faults in what a later run computes again, and in what it reads again. */
export const LATER_MUTANTS: readonly Mutant[] = [
  inSync(
    'sql/affected/dated_rate.sql',
    'history due on the very day a rate begins is not computed again',
    'h.CloseDate >= f.since',
    'h.CloseDate > f.since',
    EDGES_TEST
  ),
  inSync(
    'sql/affected/opportunity.sql',
    'nothing is computed again when a deal changes',
    '  FROM incoming\n',
    '  FROM incoming WHERE false\n'
  ),
  inSync(
    'sql/affected/by_time.sql',
    'a deal accepted today is computed a day late',
    "accepted_date <= getvariable('today')",
    "accepted_date < getvariable('today')",
    EDGES_TEST
  ),
  inSync(
    'sql/affected/by_time.sql',
    'deals without history that close today are computed a day late',
    "BETWEEN getvariable('last_today') - 1 AND getvariable('today')",
    "BETWEEN getvariable('last_today') + 1 AND getvariable('today')",
    'scripts/sync/test/unit/affected.test.ts'
  ),
  inSync(
    'sql/affected/by_calendar.sql',
    'a month that ends touches no deal',
    "WHERE d.kind = 'Quarter' OR f.is_monthly",
    "WHERE d.kind = 'Quarter'"
  ),
  inSync(
    'sql/intermediate/slice_change.sql',
    'what a deal was in before is added, not taken away',
    '$sign * amount',
    'amount'
  ),
  inSync(
    'sql/affected/competitor.sql',
    'deals keep the old name of a competitor',
    'SELECT Id, Name FROM incoming\n  EXCEPT\n  SELECT Id, Name',
    'SELECT Id FROM incoming\n  EXCEPT\n  SELECT Id'
  ),
  inSync(
    'src/extract/window.ts',
    'deletions are asked for without the overlap',
    'earlier(until, lag + overlapSeconds)',
    'earlier(until, lag)',
    'scripts/sync/test/unit/window.test.ts'
  )
];
