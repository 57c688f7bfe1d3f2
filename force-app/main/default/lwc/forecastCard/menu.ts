import type { CardContext } from 'c/forecastCardView';
import type { Deal } from 'c/forecastData';
import { board, closing, fill, history, phaseName } from 'c/forecastLabels';
import { PHASES, outcomeOf, stagesOf } from 'c/forecastModel';
import type { StageFacts } from 'c/forecastModel';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly action: 'stage' | 'closeDate' | 'takeBack' | 'undo' | 'history' | 'open';
  readonly value?: string;
}
export interface MenuGroup {
  readonly key: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
}

const toStage = (stage: StageFacts, label: string): MenuItem => ({
  key: stage.value,
  label,
  action: 'stage',
  value: stage.value
});

/** One way to close says what it does; several of a kind (lost, disqualified) say which. */
const closings = (stages: readonly StageFacts[]): MenuItem[] => {
  const closed = stages.filter(({ isClosed }) => isClosed);
  return closed.map((stage) => {
    const word = outcomeOf(stage) === 'won' ? closing.menuWon : closing.menuLost;
    const isOnly = closed.filter(({ isWon }) => isWon === stage.isWon).length === 1;
    return toStage(stage, isOnly ? word : `${word} ${stage.label}`);
  });
};

/** The stages of the board in its order, those of each phase together. */
const openStages = (stages: readonly StageFacts[]): StageFacts[] =>
  PHASES.filter((phase) => phase !== 'Closed').flatMap((phase) => stagesOf(phase, stages));

/** Where the deal goes most likely: one on, or back to where it was before it was closed. */
const nextStage = (deal: Deal, stages: readonly StageFacts[]): StageFacts | undefined => {
  const open = openStages(stages);
  if (!deal.isClosed) return open[open.findIndex(({ value }) => value === deal.stage) + 1];
  const last = deal.pastStages?.find((past) => open.some(({ value }) => value === past));
  return open.find(({ value }) => value === last);
};

const stageGroups = (deal: Deal, stages: readonly StageFacts[], first: StageFacts | undefined): MenuGroup[] =>
  PHASES.filter((phase) => phase !== 'Closed')
    .map((phase) => ({
      key: phase,
      label: phaseName(phase),
      items: stagesOf(phase, stages)
        .filter((stage) => stage.value !== deal.stage && stage !== first)
        .map((stage) => toStage(stage, stage.label))
    }))
    .filter((group) => group.items.length > 0);

/**
 * What dragging does, and what it cannot. What is done most comes first: the next stage, closing, the close date; the other
 * stages by their phase come last.
 * @param undoTo the stage that a closing made here can be taken back to; undefined: none was
 */
export const menuGroups = (deal: Deal, { stages }: CardContext, undoTo?: string): MenuGroup[] => {
  const next = nextStage(deal, stages);
  const isCalled = !deal.isClosed && Object.values(deal.made).some(Boolean);
  const wordOfNext = deal.isClosed ? closing.menuReopen : closing.menuStage;
  const items: MenuItem[] = [
    ...(undoTo === undefined
      ? []
      : [{ key: 'undo', label: fill(closing.undoTo, undoTo), action: 'undo' } as const]),
    ...(next && next.label !== undoTo ? [toStage(next, fill(wordOfNext, next.label))] : []),
    ...(deal.isClosed ? [] : closings(stages)),
    ...(deal.isClosed
      ? []
      : [{ key: 'closeDate', label: board.changeCloseDate, action: 'closeDate' } as const]),
    ...(isCalled ? [{ key: 'takeBack', label: board.takeBack, action: 'takeBack' } as const] : []),
    { key: 'history', label: history.show, action: 'history' },
    { key: 'open', label: board.openDeal, action: 'open' }
  ];
  return [{ key: 'first', label: '', items }, ...stageGroups(deal, stages, next)];
};
