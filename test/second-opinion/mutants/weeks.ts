import { inSync, type Mutant } from './mutant.ts';

/** Faults in weekly readings and the calls in them. */
export const WEEK_MUTANTS: readonly Mutant[] = [
  inSync(
    'sql/intermediate/deal_week.sql',
    'a deal is in a reading before it was accepted',
    'greatest(due.from_on, d.accepted_date)',
    'due.from_on'
  ),
  inSync(
    'sql/intermediate/deal_week.sql',
    'months have readings of deals of all motions',
    "WHERE due.kind = 'Quarter' OR d.is_monthly",
    'WHERE true'
  ),
  inSync(
    'sql/intermediate/deal_week.sql',
    'a deal won in another period was won later',
    'd.is_won AND d.close_date BETWEEN due.start_date AND due.end_date AS is_won',
    'd.is_won AS is_won'
  ),
  inSync(
    'sql/intermediate/week_share.sql',
    'all that was open was won later',
    "WHERE is_won AND category <> 'Won'",
    "WHERE category <> 'Won'"
  ),
  inSync(
    'sql/schema/macros.sql',
    'a row written on the day of a reading was there before it',
    'AS weeks_between(start_date, on_date) + 1;',
    'AS greatest(0, weeks_between(start_date, on_date));'
  ),
  inSync('sql/staging/period_week.sql', 'one period less is kept', '<= 9', '<= 8'),
  inSync(
    'sql/intermediate/call_sum.sql',
    'a number submitted at the instant of a reading is in it',
    's.Submitted_At__c < w.at',
    's.Submitted_At__c <= w.at'
  ),
  inSync(
    'sql/intermediate/call_sum.sql',
    'of two numbers of one instant the lower Id counts',
    's.Submitted_At__c DESC, s.Id DESC',
    's.Submitted_At__c DESC, s.Id'
  ),
  inSync(
    'sql/intermediate/call_sum.sql',
    "calls of managers below another manager are added to those of the company's head's own",
    'WHERE above <= 1',
    'WHERE true'
  ),
  inSync(
    'src/compute/records.ts',
    'a week that begins is not written by an incremental run',
    "AND w.at > getvariable('last_now_at')",
    'AND false',
    'scripts/sync/test/unit/affected.test.ts'
  )
];
