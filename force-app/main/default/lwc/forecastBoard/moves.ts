import { callerRole } from 'c/forecastCardView';
import type { CardContext } from 'c/forecastCardView';
import ForecastCloseDialog from 'c/forecastCloseDialog';
import type { CloseResult } from 'c/forecastCloseDialog';
import type { Deal, Move } from 'c/forecastData';
import ForecastDateDialog from 'c/forecastDateDialog';
import type { DateResult } from 'c/forecastDateDialog';
import { board, dates, fill } from 'c/forecastLabels';
import { policyOf } from 'c/forecastModel';
import type { Period, Policy, StageFacts } from 'c/forecastModel';
import ForecastMoveDialog from 'c/forecastMoveDialog';
import type { MoveResult } from 'c/forecastMoveDialog';
import type { Picklists } from 'c/forecastPicklists';

/** Detail of `dealmove`. */
export interface DealMove {
  readonly deal: Deal;
  readonly move: Move;
}

/** Detail of `dealproblem`: why a card stays where it is. */
export interface DealProblem {
  readonly deal: Deal;
  readonly message: string;
}

/** What a move is asked by. */
export interface MoveTerms {
  readonly context: CardContext;
  readonly picklists: Picklists | null;
  readonly policies: readonly Policy[];
  /** Of the kind that is shown. */
  readonly periods: readonly Period[];
  readonly shown: Period;
}

const closed = (deal: Deal, stages: readonly StageFacts[], terms: MoveTerms) => {
  const { picklists, policies, context, ...more } = terms;
  const { lossTypes = [], noDecisionKinds = [], mayAddCompetitor = false } = picklists ?? {};
  const { lostCloseDate } = policyOf(policies, deal.motion);
  return ForecastCloseDialog.open<CloseResult>({
    size: 'small',
    label: deal.name,
    deal,
    stages,
    terms: { ...more, today: context.today, lostCloseDate, lossTypes, noDecisionKinds, mayAddCompetitor }
  });
};

/** Asks for a new close date, and what a slip or a call that goes along takes. */
const redated = async (deal: Deal, { context, picklists }: MoveTerms): Promise<Move | undefined> => {
  const role = callerRole(deal, context);
  const result = await ForecastDateDialog.open<DateResult>({
    size: 'small',
    label: fill(dates.title, deal.name),
    deal,
    terms: { calendar: context.calendar, role, slipReasons: picklists?.slipReasons ?? [] }
  });
  if (!result) return undefined;
  const { takesCallAlong, ...move } = result;
  return { dealId: deal.id, ...move, ...(takesCallAlong ? { takesAlong: role } : {}) };
};

/**
 * Asks what of a move is still open: which stage or the new date; all that decides the figures where the deal is closed or
 * reopened by it.
 * @param stages those it may go to; none: the close date moves
 * @returns undefined when the user thought better of it
 */
export const moveOf = async (
  deal: Deal,
  stages: readonly StageFacts[],
  terms: MoveTerms
): Promise<Move | undefined> => {
  if (stages.length === 0) return redated(deal, terms);
  const [stage] = stages;
  const isClosing = deal.isClosed || stages.some(({ isClosed }) => isClosed);
  if (stages.length === 1 && !isClosing) return { dealId: deal.id, stage: stage.value };
  const result = isClosing
    ? await closed(deal, stages, terms)
    : await ForecastMoveDialog.open<MoveResult>({
        size: 'small',
        label: fill(board.whichStage, deal.name),
        dealName: deal.name,
        stages
      });
  return result && { dealId: deal.id, ...result };
};
