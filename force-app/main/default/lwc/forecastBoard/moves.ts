import type { Deal, Move } from 'c/forecastData';
import { board, fill } from 'c/forecastLabels';
import type { StageFacts } from 'c/forecastModel';
import ForecastMoveDialog from 'c/forecastMoveDialog';
import type { MoveAnswer } from 'c/forecastMoveDialog';
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

/**
 * Asks what of a move is still open: which stage, the new date, why it is lost.
 * @param stages those it may go to; none: the close date moves
 * @returns undefined when the user thought better of it
 */
export const moveOf = async (
  deal: Deal,
  stages: readonly StageFacts[],
  picklists: Picklists | null
): Promise<Move | undefined> => {
  const { lossTypes = [] } = picklists ?? {};
  const [stage] = stages;
  if (stages.length === 1 && (!stage.isClosed || stage.isWon || lossTypes.length === 0))
    return { dealId: deal.id, stage: stage.value };
  const answer = await ForecastMoveDialog.open<MoveAnswer>({
    size: 'small',
    label: fill(board.whichStage, deal.name),
    dealName: deal.name,
    closeDate: deal.closeDate,
    stages,
    lossTypes
  });
  return answer && { dealId: deal.id, ...answer };
};
