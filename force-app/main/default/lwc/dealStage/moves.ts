import ForecastCloseDialog from 'c/forecastCloseDialog';
import type { CloseResult } from 'c/forecastCloseDialog';
import { moveChange } from 'c/forecastDealChanges';
import { moveDeal, refresh } from 'c/forecastData';
import type { Deal, Move } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { calendarPeriods, ownPeriodOf, policyOf } from 'c/forecastModel';
import type { Calendar, StageFacts } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';

export interface MoveTerms {
  readonly picklists: Picklists;
  readonly calendar: Calendar;
  /** The user may write the manager's call; else only the rep's. */
  readonly mayManage: boolean;
}

/** Asks what decides the figures of a deal that is closed or reopened; undefined when the user thought better of it. */
const closed = (
  deal: Deal,
  stages: readonly StageFacts[],
  { picklists, calendar }: MoveTerms
): Promise<CloseResult | undefined> => {
  const { lossTypes, noDecisionKinds, mayAddCompetitor } = picklists;
  const { lostCloseDate, periodKind } = policyOf(calendar.policies, deal.motion);
  const shown = ownPeriodOf(deal, calendar) ?? calendarPeriods(deal.closeDate, periodKind, 0, 0)[0];
  const { periods } = calendar;
  return ForecastCloseDialog.open<CloseResult>({
    size: 'small',
    label: deal.name,
    deal,
    stages,
    terms: { today: today(), lostCloseDate, periods, shown, lossTypes, noDecisionKinds, mayAddCompetitor }
  });
};

/**
 * Moves a deal to one of these stages, with all that follows from it for its calls (docs/metrics.md, The number).
 * @returns the deal as it is then; undefined: the user thought better of it
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const moveTo = async (
  deal: Deal,
  stages: readonly StageFacts[],
  terms: MoveTerms
): Promise<Deal | undefined> => {
  const isAsked = deal.isClosed || stages.some(({ isClosed }) => isClosed);
  const said = isAsked ? await closed(deal, stages, terms) : { stage: stages[0].value };
  if (!said) return undefined;
  const move: Move = { dealId: deal.id, ...said };
  const { picklists, calendar, mayManage } = terms;
  const { after, toSave } = moveChange(deal, move, { stages: picklists.stages, mayManage, calendar });
  await moveDeal(toSave);
  await refresh('deals');
  return after;
};
