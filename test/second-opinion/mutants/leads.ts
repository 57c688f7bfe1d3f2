import { inSync, type Mutant } from './mutant.ts';

/** Faults in leads and accounts. */
export const LEAD_MUTANTS: readonly Mutant[] = [
  inSync(
    'sql/metrics/lead_metric.sql',
    'an answer after exactly 5 minutes is late',
    'r.first_response_minutes <= 5)',
    'r.first_response_minutes < 5)'
  ),
  inSync(
    'sql/metrics/lead_metric.sql',
    'an answer after exactly an hour is late',
    'r.first_response_minutes <= 60)',
    'r.first_response_minutes < 60)'
  ),
  inSync(
    'sql/metrics/lead_metric.sql',
    'an answer after exactly a day is late',
    'r.first_response_minutes <= 1440)',
    'r.first_response_minutes < 1440)'
  ),
  inSync(
    'sql/intermediate/lead_fact.sql',
    'points of a touch in the future grow',
    "greatest(0, getvariable('today') - touched_on)",
    "(getvariable('today') - touched_on)"
  ),
  inSync('sql/intermediate/lead_fact.sql', 'minutes are rounded down', 'ceil(epoch(', 'floor(epoch('),
  inSync(
    'sql/intermediate/lead_fact.sql',
    'an answer in the instant of creation is none',
    'o.who_id = l.Id WHERE o.done_at >= l.CreatedDate',
    'o.who_id = l.Id WHERE o.done_at > l.CreatedDate'
  ),
  inSync(
    'sql/intermediate/lead_fact.sql',
    'a call counts when it was logged, not when it took place',
    'coalesce(CompletedDateTime, CreatedDate) AS done_at',
    'CreatedDate AS done_at'
  ),
  inSync(
    'sql/intermediate/lead_reached.sql',
    'a lead of a deal that was deleted is won',
    'coalesce(o.IsWon AND NOT o.IsDeleted, false)',
    'coalesce(o.IsWon, false)'
  ),
  inSync(
    'sql/intermediate/lead_reached.sql',
    'a converted lead is no SQL',
    "coalesce(f.stage = 'SQL', false) OR f.is_converted",
    "coalesce(f.stage = 'SQL', false)"
  ),
  inSync(
    'sql/staging/touch_point.sql',
    'members that have not responded earn points',
    "WHEN NOT coalesce(m.HasResponded, false) OR m.Status ILIKE '%registered%' THEN 0",
    "WHEN m.Status ILIKE '%registered%' THEN 0"
  ),
  inSync(
    'sql/staging/touch_point.sql',
    'a touch is of the day the member was created',
    'coalesce(m.FirstRespondedDate, org_date(m.CreatedDate))',
    'org_date(m.CreatedDate)'
  ),
  inSync(
    'sql/load/changed_lead.sql',
    'converted leads are written',
    'WHERE NOT f.is_converted AND (',
    'WHERE ('
  )
];
