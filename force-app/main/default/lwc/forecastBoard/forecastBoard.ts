import type { CardAction, CardContext } from 'c/forecastCard';
import type { ColumnCard, ColumnHead } from 'c/forecastColumn';
import { cardsRequest } from 'c/forecastData';
import type { Deal, DealSelection, Move, Request } from 'c/forecastData';
import {
  EMPTY_DECK,
  cursorsOf,
  dealsIn,
  hasMore,
  isLoading,
  withErrors,
  withNextPage,
  withPage
} from 'c/forecastDeck';
import type { Changes, Deck } from 'c/forecastDeck';
import type { Exposure } from 'c/forecastFigures';
import { board, common, fill } from 'c/forecastLabels';
import { PHASES, stagesOf } from 'c/forecastModel';
import type { ForecastTotals, Phase, StageFacts } from 'c/forecastModel';
import ForecastMoveDialog from 'c/forecastMoveDialog';
import type { MoveAnswer } from 'c/forecastMoveDialog';
import type { Picklists } from 'c/forecastPicklists';
import type { Answer } from 'c/forecastQuery';
import { LightningElement, api } from 'lwc';
import { headsOf } from './heads';

interface Column {
  readonly key: Phase;
  readonly head: ColumnHead;
  readonly cards: ColumnCard[];
  readonly isLoading: boolean;
  readonly errors: readonly string[] | null;
  readonly canShowMore: boolean;
  readonly className: string;
}

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

const EMPTY = Object.fromEntries(PHASES.map((phase) => [phase, EMPTY_DECK])) as Record<Phase, Deck>;

/** The deals of a period by the buyer's phase. Cards are read page by page; the sums above them are the org's. */
export default class ForecastBoard extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (JSON.stringify(selection) === JSON.stringify(this.chosen)) return;
    this.chosen = selection;
    this.decks = EMPTY;
  }
  @api totals: ForecastTotals | null = null;
  @api plan: number | null = null;
  @api exposure: Exposure | null = null;
  @api picklists: Picklists | null = null;
  @api context!: CardContext;
  @api changes: Changes = {};
  @api problems: Readonly<Record<string, string>> = {};

  labels = { ...board, ...common };
  shownPhase: Phase = 'VendorOfChoice';
  private chosen!: DealSelection;
  private decks: Readonly<Record<Phase, Deck>> = EMPTY;
  private dealToFocus: string | null = null;
  private mayAsk = false;

  /** The sums above the columns are asked for first: they are what one looks at, and the quicker answer. */
  async connectedCallback(): Promise<void> {
    await Promise.resolve();
    this.mayAsk = true;
  }

  get questions(): { key: string; phase: Phase; page: number; request: Request }[] {
    return (this.mayAsk ? PHASES : []).flatMap((phase) =>
      cursorsOf(this.decks[phase]).map((after, page) => ({
        key: `${phase}-${page}`,
        phase,
        page,
        request: cardsRequest(this.chosen, phase, after)
      }))
    );
  }

  get columns(): Column[] {
    return headsOf(this.totals, this.plan, this.exposure).map((head) => {
      const deck = this.decks[head.phase];
      return {
        key: head.phase,
        head,
        cards: dealsIn(head.phase, deck, this.changes).map((deal) => ({
          deal,
          problem: this.problems[deal.id],
          draggable: String(!deal.isClosed)
        })),
        isLoading: isLoading(deck),
        errors: deck.errors,
        canShowMore: hasMore(deck),
        className: head.phase === this.shownPhase ? 'column column_shown' : 'column'
      };
    });
  }

  get segments(): { phase: Phase; title: string; pressed: string; className: string }[] {
    return headsOf(null, null).map(({ phase, title }) => ({
      phase,
      title,
      pressed: String(phase === this.shownPhase),
      className: `slds-button ${phase === this.shownPhase ? 'slds-button_brand' : 'slds-button_neutral'}`
    }));
  }

  renderedCallback(): void {
    const dealId = this.dealToFocus;
    if (!dealId) return;
    const columns = Array.from(this.template!.querySelectorAll('c-forecast-column')) as unknown as {
      focusCard(id: string): boolean;
    }[];
    if (columns.some((column) => column.focusCard(dealId))) this.dealToFocus = null;
  }

  handleCards(event: CustomEvent<Answer<'deals'>>): void {
    const { phase, page } = (event.currentTarget as HTMLElement).dataset as { phase: Phase; page: string };
    const { data, errors } = event.detail;
    const deck = this.decks[phase];
    const next = data ? withPage(deck, Number(page), data) : withErrors(deck, errors ?? []);
    this.decks = { ...this.decks, [phase]: next };
  }

  handleMore(event: CustomEvent<Phase>): void {
    this.decks = { ...this.decks, [event.detail]: withNextPage(this.decks[event.detail]) };
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  handleSegment(event: Event): void {
    this.shownPhase = (event.currentTarget as HTMLElement).dataset.phase as Phase;
  }

  handleDrop(event: CustomEvent<{ dealId: string; phase: Phase }>): void {
    const { dealId, phase } = event.detail;
    const deal = this.columns.flatMap(({ cards }) => cards).find((card) => card.deal.id === dealId)?.deal;
    const stages = stagesOf(phase, this.context.stages);
    if (!deal || stages.some((stage) => stage.value === deal.stage)) return;
    if (stages.length === 0) this.tellNoStage(deal, phase);
    else void this.move(deal, stages);
  }

  handleAction(event: CustomEvent<CardAction>): void {
    const { deal, action, value } = event.detail;
    if (action === 'stage')
      void this.move(
        deal,
        this.context.stages.filter((stage) => stage.value === value)
      );
    else if (action === 'closeDate') void this.move(deal, []);
    else return;
    event.stopPropagation();
  }

  private tellNoStage(deal: Deal, phase: Phase): void {
    const { title } = headsOf(null, null).find((head) => head.phase === phase)!;
    const detail: DealProblem = { deal, message: fill(board.noStageFor, title) };
    this.dispatchEvent(new CustomEvent('dealproblem', { detail, bubbles: true, composed: true }));
  }

  /** Asks what is still open, then hands the move on. `stages` empty: the close date moves. */
  private async move(deal: Deal, stages: readonly StageFacts[]): Promise<void> {
    const { lossTypes = [], competitors = [] } = this.picklists ?? {};
    const [stage] = stages;
    const isSettled = stages.length === 1 && (!stage.isClosed || stage.isWon || lossTypes.length === 0);
    const answer = isSettled
      ? { stage: stage.value }
      : await ForecastMoveDialog.open<MoveAnswer>({
          size: 'small',
          label: fill(board.whichStage, deal.name),
          dealName: deal.name,
          closeDate: deal.closeDate,
          stages,
          lossTypes,
          competitors
        });
    this.dealToFocus = deal.id;
    if (!answer) return;
    const detail: DealMove = { deal, move: { dealId: deal.id, ...answer } };
    this.dispatchEvent(new CustomEvent('dealmove', { detail, bubbles: true, composed: true }));
  }
}
