import { addDays, type Day, type Instant, type Zone } from './days.ts';
import type { Convert } from './money.ts';
import type { HistoryRow, OpportunityRow } from './rows.ts';

/** A deal as one row of its history says, in the corporate currency. */
export interface State {
  readonly at: Instant;
  /** Null: not known. */
  readonly stage: string | null;
  readonly category: string;
  readonly amount: number;
  readonly due: Day;
}

/** The categories that are in the forecast, by the names the sums bear. */
export type Category = 'Pipeline' | 'Best_Case' | 'Commit';

/** docs/metrics.md, Basics: In the forecast. Null for what is not. */
export function forecastCategory(category: string): Category | null {
  if (category === 'Pipeline') return 'Pipeline';
  if (category === 'BestCase' || category === 'MostLikely') return 'Best_Case';
  return category === 'Forecast' ? 'Commit' : null;
}

/** docs/metrics.md, Basics: a deal's history in the order of time; of rows of one instant the one with the higher Id comes last. */
export function statesOf(
  deal: OpportunityRow,
  history: readonly HistoryRow[],
  zone: Zone,
  convert: Convert
): State[] {
  const state = (at: Instant, row: OpportunityRow | HistoryRow): State => ({
    at,
    stage: row.StageName,
    category: row.ForecastCategory,
    amount: convert(row.Amount, deal.CurrencyIsoCode, row.CloseDate),
    due: row.CloseDate
  });
  const own = history
    .filter((row) => row.OpportunityId === deal.Id && !row.IsDeleted)
    .map((row) => ({ row, at: Date.parse(row.CreatedDate) }))
    .sort((a, b) => a.at - b.at || (a.row.Id < b.row.Id ? -1 : 1));
  if (own.length > 0) return own.map(({ row, at }) => state(at, row));
  // Deals without history.
  const created = Date.parse(deal.CreatedDate);
  if (!deal.IsClosed) return [state(created, deal)];
  const opened = Math.min(created, zone.startOf(deal.CloseDate));
  const dayEnds = zone.startOf(addDays(deal.CloseDate, 1));
  return [{ ...state(opened, deal), stage: null, category: 'Pipeline' }, state(dayEnds - 1, deal)];
}

/** docs/metrics.md, Basics: As of a moment. Undefined before the first row. */
export function asOf(states: readonly State[], moment: Instant): State | undefined {
  let last: State | undefined;
  for (const state of states) if (state.at < moment) last = state;
  return last;
}
