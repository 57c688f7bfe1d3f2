import type { Deal } from 'c/forecastData';
import { closing, fill } from 'c/forecastLabels';
import { currentPeriod, outcomeOf } from 'c/forecastModel';
import type { Period, StageFacts } from 'c/forecastModel';

/** What was done with a deal, shown until the next change or until it is dismissed. */
export interface Notice {
  readonly dealId: string;
  readonly text: string;
  /** What a click on Undo takes back; null: that is not offered. */
  readonly undo: { readonly before: Deal; readonly after: Deal } | null;
}

const DONE = { won: closing.isWon, lost: closing.isLost } as const;
const BOOKED = { won: closing.wonIn, lost: closing.lostIn } as const;

/**
 * Says that a deal was closed or reopened, and into which period it falls; null for every other move.
 * @param periods of the kind that is shown
 */
export const noticeOf = (
  before: Deal,
  after: Deal,
  { stages, periods }: { stages: readonly StageFacts[]; periods: readonly Period[] }
): Notice | null => {
  const outcome = outcomeOf(after);
  const dealId = after.id;
  if (outcome === 'open') {
    if (!before.isClosed) return null;
    const label = stages.find(({ value }) => value === after.stage)?.label ?? after.stage;
    return { dealId, text: fill(closing.isReopened, after.name, label), undo: null };
  }
  const period = periods[0] && currentPeriod(periods, periods[0].kind, after.closeDate);
  const booked = period ? fill(BOOKED[outcome], period.name) : closing.inNoPeriod;
  return { dealId, text: `${fill(DONE[outcome], after.name)} ${booked}`, undo: { before, after } };
};
