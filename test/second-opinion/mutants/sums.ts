import { inSync, type Mutant } from './mutant.ts';

/** Faults in what deals are in which sums. */
export const SUM_MUTANTS: readonly Mutant[] = [
  inSync(
    'sql/metrics/slipped.sql',
    'a deal accepted on the last day, or today, does not slip',
    'd.accepted_date <= due.seen_on',
    'd.accepted_date < due.seen_on'
  ),
  inSync(
    'sql/metrics/slipped.sql',
    'a deal due on the last day of the period has slipped',
    's.close_date > c.end_date',
    's.close_date >= c.end_date'
  ),
  inSync(
    'sql/metrics/slipped.sql',
    'a row that is written at the very end still counts',
    's.from_at < c.seen_until AND',
    's.from_at <= c.seen_until AND'
  ),
  inSync(
    'sql/metrics/slipped.sql',
    'a row that ends when the period begins is not what the deal was at its start',
    'AND p.start_at <= s.to_at',
    'AND p.start_at < s.to_at'
  ),
  inSync(
    'sql/metrics/slipped.sql',
    'the first row that was due in the period counts, not the last',
    'max_by(s.amount, s.seq) AS amount',
    'min_by(s.amount, s.seq) AS amount'
  ),
  inSync(
    'sql/metrics/slipped.sql',
    'a deal left open in a period that is over has not slipped',
    '(c.is_over OR s.close_date > c.end_date)',
    's.close_date > c.end_date'
  ),
  inSync(
    'sql/metrics/slipped.sql',
    'months count deals of all motions',
    "AND (due.kind = 'Quarter' OR d.is_monthly)",
    ''
  ),
  inSync(
    'sql/metrics/start.sql',
    'a deal accepted on the first day was there at the start',
    'd.accepted_date < s.start_date',
    'd.accepted_date <= s.start_date'
  ),
  inSync(
    'sql/metrics/start.sql',
    'a row written at the very start was there before it',
    's.from_at < p.start_at AND',
    's.from_at <= p.start_at AND'
  ),
  inSync(
    'sql/metrics/funnel.sql',
    'a step that a deal came back to later was not skipped',
    'n.evaluation_seq IS NULL OR n.evaluation_seq > n.negotiation_seq',
    'n.evaluation_seq IS NULL'
  ),
  inSync(
    'sql/metrics/funnel.sql',
    'a step is reached before the deal is accepted',
    'greatest(n.negotiation_on, d.accepted_date)',
    'n.negotiation_on'
  ),
  inSync(
    'sql/metrics/funnel.sql',
    'a loss counts for the furthest step, not the last',
    'max_by(place, seq) FILTER (place IS NOT NULL) AS last_place',
    'max(place) AS last_place'
  ),
  inSync(
    'sql/metrics/funnel.sql',
    'a deal goes back before it is accepted',
    ' AND m.on_date >= d.accepted_date',
    ''
  ),
  inSync(
    'sql/staging/later_win.sql',
    'a second deal of the first day is an upsell',
    'WHERE close_date > landed_on',
    'WHERE close_date >= landed_on'
  ),
  inSync(
    'sql/metrics/accepted_lost.sql',
    'a deal lost in a later period counts as lost in the period of its acceptance',
    'd.close_date BETWEEN p.start_date AND p.end_date',
    'd.close_date >= p.start_date'
  ),
  inSync(
    'sql/metrics/created_and_won.sql',
    'a deal won on the last day is not created and won',
    'd.close_date BETWEEN p.start_date AND p.end_date',
    'd.close_date >= p.start_date AND d.close_date < p.end_date'
  ),
  inSync(
    'sql/metrics/pulled_in_won.sql',
    'a deal that was in Pipeline at the start counts as pulled in',
    ", 'Start_Best_Case', 'Start_Pipeline')",
    ", 'Start_Best_Case')"
  ),
  inSync(
    'sql/metrics/lost.sql',
    'losses to no decision are unclassified',
    "WHEN 'No Decision' THEN",
    "WHEN 'No decision' THEN"
  ),
  inSync(
    'sql/metrics/lost.sql',
    'open deals are lost',
    'WHERE d.is_closed AND NOT d.is_won',
    'WHERE NOT d.is_won'
  ),
  inSync(
    'sql/metrics/won_days.sql',
    'both the first and the last day count',
    'd.close_date - d.accepted_date AS',
    'd.close_date - d.accepted_date + 1 AS'
  ),
  inSync(
    'sql/intermediate/deal_fact.sql',
    'deals of monthly motions count the quarters they slipped out of',
    "(left(f.period_key, 1) = 'M') = m.is_monthly",
    "left(f.period_key, 1) = 'Q'"
  ),
  inSync(
    'sql/metrics/deal_metric.sql',
    'deals of earlier quarters keep their record',
    'o.CloseDate >= (',
    "o.CloseDate >= DATE '1900-01-01' OR o.CloseDate >= ("
  ),
  inSync(
    'sql/metrics/deal_metric.sql',
    'only open deals have a record',
    'NOT o.IsClosed OR o.CloseDate >= (',
    'NOT o.IsClosed OR false AND o.CloseDate >= ('
  )
];
