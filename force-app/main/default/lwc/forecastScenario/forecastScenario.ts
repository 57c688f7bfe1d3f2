import { callableDealsRequest } from 'c/forecastData';
import type { Deal, DealSelection } from 'c/forecastData';
import type { PlanStatus } from 'c/forecastFigures';
import { formatCount, formatDeals } from 'c/forecastFormat';
import { fill, scenario as labels } from 'c/forecastLabels';
import { decisiveOf, isCallable, isOver, isSame, scenarioTotals, theNumber, withFate } from 'c/forecastModel';
import type { Fate, Fates, ForecastTotals, Period, Policy } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { decisiveWords, withoutPlan } from './decisiveWords';
import type { DecisiveWords } from './decisiveWords';
import { figuresOf } from './figures';
import type { ScenarioFigure } from './figures';
import { rowOf } from './rows';
import type { Row } from './rows';
import { keepScratch, scratchOf } from './scratch';

const AT_ONCE = 50;

/** A scratch layer over the number: which deals decide the plan, and what if they go another way. Nothing is saved. */
export default class ForecastScenario extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (isSame(selection, this.chosen)) return;
    this.chosen = selection;
    this.deals = this.errors = null;
    this.shown = AT_ONCE;
  }
  @api period!: Period;
  @api totals: ForecastTotals | null = null;
  /** Why there are no totals. */
  @api totalsErrors: readonly string[] | null = null;
  @api plan: number | null = null;
  @api planStatus: PlanStatus = 'known';
  @api policy!: Policy;
  @api hasSeveralCurrencies = false;
  @api today = '';

  labels = labels;
  announcement = '';
  private chosen!: DealSelection;
  private deals: readonly Deal[] | null = null;
  private errors: readonly string[] | null = null;
  private shown = AT_ONCE;
  /** The last choices, so that the view follows them; they are kept outside of it. */
  private latest: { readonly key: string; readonly fates: Fates } | null = null;

  get requests(): ViewRequests {
    return { deals: this.obstacle ? null : callableDealsRequest(this.chosen) };
  }
  /** Why nothing can be taken differently here. */
  private get obstacle(): string | null {
    if (isOver(this.period, this.today)) return labels.over;
    if (this.hasSeveralCurrencies) return labels.severalCurrencies;
    return this.deals?.some((deal) => !deal.isAmountVisible) ? labels.hiddenAmounts : null;
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: this.totalsErrors ?? this.errors,
      isLoading: !this.obstacle && !(this.deals && this.totals),
      empty: () => {
        if (this.obstacle) return { messages: [this.obstacle] };
        return this.callable.length === 0 ? { title: labels.emptyTitle, messages: [labels.empty] } : null;
      }
    });
  }
  private get callable(): Deal[] {
    return (this.deals ?? []).filter((deal) => isCallable(deal.category, deal.isClosed));
  }
  /** Of the deals that are here: others may have been closed or moved meanwhile. */
  private get fates(): Fates {
    const { key } = this.period;
    const kept = this.latest?.key === key ? this.latest.fates : scratchOf(key);
    const here = new Map(this.callable.map((deal) => [deal.id, deal]));
    return [...kept].reduce(
      (all, [id, fate]) => (here.has(id) ? withFate(all, here.get(id)!, fate) : all),
      new Map() as Fates
    );
  }
  private get taken(): ForecastTotals {
    return scenarioTotals(this.totals!, this.callable, this.fates);
  }
  get figures(): ScenarioFigure[] {
    return figuresOf(this.taken, this.totals!, { plan: this.plan, policy: this.policy });
  }
  get words(): DecisiveWords {
    const { plan, callable, fates } = this;
    if (plan === null) return withoutPlan(this.planStatus);
    return decisiveWords(decisiveOf(callable, fates, { number: theNumber(this.taken, plan).number, plan }));
  }
  get breakers(): Row[] {
    return this.words.breakers.map((deal) => rowOf(deal, this.fates));
  }
  get rows(): Row[] {
    return this.callable.slice(0, this.shown).map((deal) => rowOf(deal, this.fates));
  }
  get moreText(): string {
    const rest = this.callable.length - this.shown;
    return rest > 0 ? fill(labels.more, formatCount(Math.min(rest, AT_ONCE))) : '';
  }
  get isChanged(): boolean {
    return this.fates.size > 0;
  }
  get savedText(): string {
    return this.isChanged ? fill(labels.notSaved, formatDeals(this.fates.size)) : labels.nothingChanged;
  }
  get savedClass(): string {
    return this.isChanged ? 'saved saved_not' : 'saved';
  }

  handleResult(event: CustomEvent<ViewResult<'allDeals'>>): void {
    const { data, errors } = event.detail;
    if (data) this.deals = data;
    this.errors = errors ?? null;
  }

  handleTake(event: CustomEvent<{ id: string; fate: Fate }>): void {
    this.take([event.detail.id], event.detail.fate);
  }

  handleWay(event: Event): void {
    this.take((event.currentTarget as HTMLElement).dataset.ids!.split(' '), 'In');
  }

  handleUndo(): void {
    this.keep(new Map());
    this.announcement = labels.undone;
  }

  handleMore(): void {
    this.shown += AT_ONCE;
  }

  private take(ids: readonly string[], fate: Fate): void {
    const taken = this.callable.filter(({ id }) => ids.includes(id));
    this.keep(taken.reduce((all, deal) => withFate(all, deal, fate), this.fates));
    const [number, , gap] = this.figures;
    this.announcement = `${number.label} ${number.value}, ${gap.label} ${gap.value}`;
  }

  private keep(fates: Fates): void {
    const { key } = this.period;
    keepScratch(key, fates);
    this.latest = { key, fates };
  }
}
