import { addDays, type Day, type Zone } from './days.ts';
import { asOf, statesOf, type State } from './history.ts';
import type { Convert } from './money.ts';
import type { OpportunityRow, Rows } from './rows.ts';

/** A deal that exists, with all that the sums ask about it. */
export interface Deal {
  readonly row: OpportunityRow;
  readonly states: readonly State[];
  readonly hasHistory: boolean;
  /** Today's, in the corporate currency. */
  readonly amount: number;
  /** Null: it never counts. */
  readonly accepted: Day | null;
  /** The amount that counts in Accepted. */
  readonly acceptedAmount: number;
  readonly motion: string;
  readonly isMonthly: boolean;
}

export function dealsOf(rows: Rows, zone: Zone, convert: Convert): Deal[] {
  const monthly = rows.Forecast_Policy__mdt.filter((policy) => policy.Period_Kind__c === 'Month');
  return rows.Opportunity.filter((row) => !row.IsDeleted).map((row) => {
    const states = statesOf(row, rows.OpportunityHistory, zone, convert);
    const motion = row.Sales_Motion__c ?? 'Enterprise';
    const accepted = acceptedDay(row, states, { zone, starts: firstStart(rows, motion) });
    return {
      row,
      states,
      hasHistory: rows.OpportunityHistory.some(
        ({ OpportunityId, IsDeleted }) => OpportunityId === row.Id && !IsDeleted
      ),
      amount: convert(row.Amount, row.CurrencyIsoCode, row.CloseDate),
      accepted,
      acceptedAmount: accepted === null ? 0 : acceptedAmount(states, accepted, zone),
      motion,
      isMonthly: monthly.some((policy) => policy.Sales_Motion__c === motion)
    };
  });
}

/** docs/metrics.md, Basics: Accepted. */
function acceptedDay(
  row: OpportunityRow,
  states: readonly State[],
  { zone, starts }: { zone: Zone; starts: string | null }
): Day | null {
  if (row.Sales_Accepted_Date__c !== null) return row.Sales_Accepted_Date__c;
  if (starts !== null && row.CreatedDate >= starts) return null;
  for (const state of states) if (state.category !== 'Omitted') return zone.dayOf(state.at);
  return null;
}

/** The instant from which on deals of a motion have to be accepted; null: they never have to. */
function firstStart(rows: Rows, motion: string): string | null {
  for (const policy of rows.Forecast_Policy__mdt)
    if (policy.Sales_Motion__c === motion && policy.Acceptance_Starts_On__c !== null)
      return `${policy.Acceptance_Starts_On__c}T00:00:00.000Z`;
  return null;
}

/** docs/metrics.md, Sums: as of the end of the accepted day; of the first row, if there is none that early. */
function acceptedAmount(states: readonly State[], accepted: Day, zone: Zone): number {
  const then = asOf(states, zone.startOf(addDays(accepted, 1))) ?? states[0];
  return then?.amount ?? 0;
}
