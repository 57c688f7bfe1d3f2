import type { CallDraft } from 'c/forecastCard';
import type { ColumnCard, ColumnHead } from 'c/forecastColumn';
import { cardsRequest } from 'c/forecastData';
import type { Deal, DealSelection, Request } from 'c/forecastData';
import { NO_PAGES, cursorsOf, hasMore, isLoading } from 'c/forecastPagedDeals';
import { dealsIn } from 'c/forecastPendingChanges';
import type { PagedDeals } from 'c/forecastPagedDeals';
import type { Changes } from 'c/forecastPendingChanges';
import { PHASES } from 'c/forecastModel';
import type { Phase, StageFacts } from 'c/forecastModel';

/** The cards of the four columns as far as they are loaded. */
export type PagesByPhase = Readonly<Record<Phase, PagedDeals>>;

export const NO_PAGES_YET = Object.fromEntries(PHASES.map((phase) => [phase, NO_PAGES])) as PagesByPhase;

/** A column as the template shows it. */
export interface Column {
  readonly key: Phase;
  readonly head: ColumnHead;
  readonly cards: ColumnCard[];
  readonly isLoading: boolean;
  readonly errors: readonly string[] | null;
  readonly canShowMore: boolean;
  readonly className: string;
}

/** What is known of the deals beside their lists. */
interface Beside {
  readonly changes: Changes;
  /** Why the org refused the last change of a deal, by its id. */
  readonly problems: Readonly<Record<string, string>>;
  /** Calls that are not sent yet, by deal. */
  readonly drafts: ReadonlyMap<string, CallDraft>;
  readonly period: DealSelection['period'];
  readonly stages: readonly StageFacts[];
}

/** The stage a deal had before it was closed here, in words; undefined where it was not. */
const undoStage = (deal: Deal, changes: Changes, stages: readonly StageFacts[]): string | undefined => {
  const before = changes[deal.id]?.before;
  if (!deal.isClosed || !before || before.isClosed) return undefined;
  return stages.find(({ value }) => value === before.stage)?.label ?? before.stage;
};

export const columnsOf = (
  heads: readonly ColumnHead[],
  pages: PagesByPhase,
  { changes, problems, drafts, period, stages }: Beside,
  shownPhase: Phase
): Column[] =>
  heads.map((head) => {
    const paged = pages[head.phase];
    return {
      key: head.phase,
      head,
      cards: dealsIn(head.phase, paged, changes, period).map((deal) => ({
        deal,
        problem: problems[deal.id],
        draft: drafts.get(deal.id),
        undoTo: undoStage(deal, changes, stages),
        draggable: String(!deal.isClosed)
      })),
      isLoading: isLoading(paged),
      errors: paged.errors,
      canShowMore: hasMore(paged),
      className: head.phase === shownPhase ? 'column column_shown' : 'column'
    };
  });

/** Every page that is shown or awaited, by column and number: those shown are asked again when a deal changes. */
export const pageRequestsOf = (selection: DealSelection, pages: PagesByPhase): Record<string, Request> =>
  Object.fromEntries(
    PHASES.flatMap((phase) =>
      cursorsOf(pages[phase]).map((after, page) => [
        `${phase}-${page}`,
        cardsRequest(selection, phase, after)
      ])
    )
  );

/** Which page a request is of. */
export const pageOf = (name: string): { phase: Phase; page: number } => {
  const [phase, page] = name.split('-');
  return { phase: phase as Phase, page: Number(page) };
};

/** The card below a deal, or above the last one: where the focus goes when the deal leaves the board. */
export const nextTo = (deal: Deal, columns: readonly Column[]): Deal | undefined => {
  const cards = columns.find((column) => column.cards.some((card) => card.deal.id === deal.id))?.cards ?? [];
  const index = cards.findIndex((card) => card.deal.id === deal.id);
  return (cards[index + 1] ?? cards[index - 1])?.deal;
};
