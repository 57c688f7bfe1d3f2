import type { CallDraft, CardAction, CardContext, DraftChange } from 'c/forecastCard';
import type { Choice } from 'c/forecastButtonGroup';
import type { Deal, DealSelection } from 'c/forecastData';
import { withErrors, withNextPage, withPage } from 'c/forecastPagedDeals';
import type { Changes } from 'c/forecastPendingChanges';
import type { Exposure } from 'c/forecastFigures';
import { board, common, fill } from 'c/forecastLabels';
import { isSame, isWithin, stagesOf } from 'c/forecastModel';
import type { ForecastTotals, Period, Phase, Policy, StageFacts } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';
import type { ViewResult, ViewRequests } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { NO_PAGES_YET, columnsOf, nextTo, pageRequestsOf, pageOf } from './columns';
import type { Column, PagesByPhase } from './columns';
import { headsOf } from './heads';
import { moveOf } from './moves';
import type { DealMove, DealProblem } from './moves';

export type { DealMove, DealProblem };

/** The deals of a period by the buyer's phase. Cards are read page by page; the sums above them are the org's. */
export default class ForecastBoard extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (isSame(selection, this.chosen)) return;
    this.chosen = selection;
    this.pages = NO_PAGES_YET;
    this.drafts.clear();
  }
  @api totals: ForecastTotals | null = null;
  @api plan: number | null = null;
  @api exposure: Exposure | null = null;
  @api picklists: Picklists | null = null;
  @api policies: readonly Policy[] = [];
  @api period!: Period;
  /** Of the kind of `period`. */
  @api periods: readonly Period[] = [];
  @api context!: CardContext;
  @api changes: Changes = {};
  @api problems: Readonly<Record<string, string>> = {};

  labels = { ...board, ...common };
  segments: Choice[] = headsOf(null, null).map(({ phase, title }) => ({ value: phase, label: title }));
  shownPhase: Phase = 'VendorOfChoice';
  private chosen!: DealSelection;
  private pages: PagesByPhase = NO_PAGES_YET;
  /** Cards come and go with the lists; what is typed on them stays. A card reads its draft once, so nothing is rendered again. */
  private readonly drafts = new Map<string, CallDraft>();
  /** The card that was moved, until it stands where the org's list has it: on its way it may lose the focus again. */
  private dealToFocus: string | null = null;
  private hasFocused = false;
  private mayAsk = false;

  /** The sums above the columns are asked for first: they are what one looks at, and the quicker answer. */
  async connectedCallback(): Promise<void> {
    await Promise.resolve();
    this.mayAsk = true;
  }

  get requests(): ViewRequests {
    return this.mayAsk ? pageRequestsOf(this.chosen, this.pages) : {};
  }

  get columns(): Column[] {
    const heads = headsOf(this.totals, this.plan, this.exposure);
    const { changes, problems, drafts, context } = this;
    const beside = { changes, problems, drafts, period: this.chosen.period, stages: context.stages };
    return columnsOf(heads, this.pages, beside, this.shownPhase);
  }

  renderedCallback(): void {
    const dealId = this.dealToFocus;
    if (!dealId) return;
    const columns = Array.from(this.template!.querySelectorAll('c-forecast-column')) as unknown as {
      focusCard(id: string): boolean;
    }[];
    const isFocusFree = document.activeElement === document.body;
    if (isFocusFree || !this.hasFocused) this.hasFocused = columns.some((column) => column.focusCard(dealId));
    if (this.hasFocused && (this.changes[dealId]?.status ?? 'shown') === 'shown') this.dealToFocus = null;
  }

  handleCards(event: CustomEvent<ViewResult<'deals'>>): void {
    const { name, data, errors } = event.detail;
    const { phase, page } = pageOf(name);
    const paged = this.pages[phase];
    const next = data ? withPage(paged, page, data) : withErrors(paged, errors ?? []);
    this.pages = { ...this.pages, [phase]: next };
  }

  handleMore(event: CustomEvent<Phase>): void {
    this.pages = { ...this.pages, [event.detail]: withNextPage(this.pages[event.detail]) };
  }

  handleDraft(event: CustomEvent<DraftChange>): void {
    const { dealId, draft } = event.detail;
    if (draft) this.drafts.set(dealId, draft);
    else this.drafts.delete(dealId);
  }

  handleSegment(event: CustomEvent<Phase>): void {
    this.shownPhase = event.detail;
  }

  handleDrop(event: CustomEvent<{ dealId: string; phase: Phase }>): void {
    const { dealId, phase } = event.detail;
    const deal = this.columns.flatMap(({ cards }) => cards).find((card) => card.deal.id === dealId)?.deal;
    const stages = stagesOf(phase, this.context.stages);
    if (!deal || stages.some((stage) => stage.value === deal.stage)) return;
    if (stages.length === 0) this.reportNoStage(deal, phase);
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
    else {
      // The owner of the changes undoes it; the focus follows the card.
      if (action === 'undo') this.follow(deal);
      return;
    }
    event.stopPropagation();
  }

  private reportNoStage(deal: Deal, phase: Phase): void {
    const { title } = headsOf(null, null).find((head) => head.phase === phase)!;
    const detail: DealProblem = { deal, message: fill(board.noStageFor, title) };
    this.dispatchEvent(new CustomEvent('dealproblem', { detail, bubbles: true, composed: true }));
  }

  private follow(deal: Deal | undefined): void {
    this.dealToFocus = deal?.id ?? null;
    this.hasFocused = false;
  }

  /** `stages` empty: the close date moves. */
  private async move(deal: Deal, stages: readonly StageFacts[]): Promise<void> {
    const { picklists, policies, periods, period: shown, context } = this;
    const move = await moveOf(deal, stages, { context, picklists, policies, periods, shown });
    const leaves = move?.closeDate !== undefined && !isWithin(move.closeDate, this.chosen.period);
    this.follow(leaves ? nextTo(deal, this.columns) : deal);
    if (!move) return;
    const detail: DealMove = { deal, move };
    this.dispatchEvent(new CustomEvent('dealmove', { detail, bubbles: true, composed: true }));
  }
}
