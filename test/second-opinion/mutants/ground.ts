import { inSync, type Mutant } from './mutant.ts';

const EDGES_TEST = 'test/second-opinion/sync/edges.test.ts';

/** Faults in what the sums are based on: periods, history, rates, slices, stays. */
export const GROUND_MUTANTS: readonly Mutant[] = [
  inSync(
    'sql/intermediate/state.sql',
    'of two rows of one instant the lower Id comes last',
    'ORDER BY h.from_at, h.row_id)',
    'ORDER BY h.from_at, h.row_id DESC)'
  ),
  inSync(
    'sql/intermediate/state.sql',
    'Most Likely is not in the forecast',
    "    WHEN 'MostLikely' THEN 'Best_Case'\n",
    ''
  ),
  inSync('sql/staging/history.sql', 'deleted rows of a history count', 'WHERE NOT h.IsDeleted', 'WHERE true'),
  inSync(
    'sql/intermediate/accepted_deal.sql',
    'what awaits acceptance counts from its first row',
    'AND NOT d.must_be_accepted ',
    ''
  ),
  inSync(
    'sql/staging/deal.sql',
    'a deal created at the instant when acceptance starts needs none',
    'o.CreatedDate >= s.starts_at',
    'o.CreatedDate > s.starts_at',
    EDGES_TEST
  ),
  inSync('sql/staging/deal.sql', 'deleted deals count', 'WHERE NOT o.IsDeleted', 'WHERE true'),
  inSync(
    'sql/staging/deal.sql',
    'a competitor kept by version 0.1.0 has no slice',
    'coalesce(c.Name, o.Primary_Competitor__c, o.Mapped_Competitor)',
    'coalesce(c.Name, o.Mapped_Competitor)'
  ),
  inSync(
    'sql/staging/region.sql',
    'of two regions of a country the first by name counts',
    'max(Region__c)',
    'min(Region__c)'
  ),
  inSync(
    'sql/intermediate/own_slice.sql',
    'there are no slices of a competitor and a person',
    "IN ('Segment', 'Competitor')",
    "IN ('Segment')"
  ),
  inSync(
    'sql/staging/period_day.sql',
    'the running period is seen up to its last day',
    "least(getvariable('today'), end_date) AS seen_on",
    'end_date AS seen_on',
    EDGES_TEST
  ),
  inSync(
    'sql/staging/calendar.sql',
    'a period is over on its last day',
    "end_date < getvariable('today') AS is_over",
    "end_date <= getvariable('today') AS is_over"
  ),
  inSync(
    'sql/staging/calendar.sql',
    'a period has not begun on its first day',
    "start_date <= getvariable('today') AS has_begun",
    "start_date < getvariable('today') AS has_begun"
  ),
  inSync(
    'sql/staging/rate_on.sql',
    'a rate still holds on the day the next one begins',
    'n.on_date < coalesce(d.NextStartDate,',
    'n.on_date <= coalesce(d.NextStartDate,',
    EDGES_TEST
  ),
  inSync(
    'sql/schema/macros.sql',
    'an amount in a currency without a rate counts as if it were in the corporate one',
    'WHEN rate IS NULL THEN 0',
    'WHEN rate IS NULL THEN amount'
  ),
  inSync(
    'sql/schema/macros.sql',
    'a migrated deal opens when it was migrated',
    'CASE WHEN is_closed THEN start_of(close_date) END',
    'NULL'
  ),
  inSync(
    'sql/affected/oldest_of_all.sql',
    'the periods begin with the migration of the oldest deal',
    'min(opened_at(o.CreatedDate, o.IsClosed, o.CloseDate))',
    'min(o.CreatedDate)',
    'scripts/sync/test/unit/past.test.ts'
  ),
  inSync(
    'sql/staging/calendar.sql',
    'days without a custom period are filled with calendar quarters',
    'AND NOT g.are_all_standard',
    'AND false'
  ),
  inSync(
    'sql/staging/calendar.sql',
    'an assumed period goes on into the next year of the org',
    'least(end_date, last_day)',
    'end_date',
    'scripts/sync/test/unit/past.test.ts'
  ),
  inSync(
    'sql/staging/rate_on.sql',
    'a rate does not hold on its first day',
    'd.StartDate <= n.on_date',
    'd.StartDate < n.on_date'
  ),
  inSync(
    'sql/intermediate/accepted_deal.sql',
    'a row written at the end of the accepted day counts',
    's.from_at < d.accepted_until',
    's.from_at <= d.accepted_until'
  ),
  inSync(
    'sql/intermediate/accepted_deal.sql',
    'the amount is that at the start of the accepted day',
    'start_of(stated_accepted_date + 1) AS',
    'start_of(stated_accepted_date) AS'
  ),
  inSync('sql/schema/macros.sql', 'a day begins at its second midnight', '- INTERVAL 1 HOUR', '', EDGES_TEST),
  inSync(
    'sql/staging/team.sql',
    'what managers sell is not in their team',
    'SELECT manager_id, manager_id FROM above',
    'SELECT NULL, NULL WHERE false'
  ),
  inSync(
    'sql/staging/team.sql',
    'a team ends one level below',
    'WHERE m.manager_id IS NOT NULL\n)',
    'WHERE false\n)'
  ),
  inSync(
    'sql/intermediate/stay.sql',
    'another stage of the same place is a step back',
    'f.next_place >= f.place',
    'f.next_place > f.place'
  ),
  inSync(
    'sql/intermediate/stay.sql',
    'a loss is a step in the list',
    "    WHEN f.next_is_lost THEN 'Lost'\n",
    ''
  ),
  inSync(
    'sql/intermediate/stay.sql',
    'a stay ends with the amount it began with',
    'f.left_amount,',
    'f.amount AS left_amount,'
  ),
  inSync(
    'sql/intermediate/stage_move.sql',
    'stages have no months',
    "(p.kind = 'Quarter' OR d.is_monthly)",
    "p.kind = 'Quarter'"
  ),
  inSync(
    'sql/staging/category_place.sql',
    'stages that are not in use any more have a say in the middle of their category',
    'WHERE coalesce(s.IsActive, true)',
    'WHERE true'
  )
];
