import type { DealMove, DealProblem } from 'c/forecastBoard';
import ForecastCallHistory from 'c/forecastCallHistory';
import type { CallRequest, CardAction } from 'c/forecastCard';
import { callerRole } from 'c/forecastCardView';
import { evidenceTopicsRequest, policiesRequest, refresh, refusalsAfter, setupRequest } from 'c/forecastData';
import type { Deal, Move, Request } from 'c/forecastData';
import { afterTotals } from 'c/forecastPendingChanges';
import ForecastComparisonDialog from 'c/forecastComparisonDialog';
import { today } from 'c/forecastFormat';
import { closing, fill, header, history } from 'c/forecastLabels';
import { ownPeriodOf } from 'c/forecastModel';
import type { Scope } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';
import type { QueryResult } from 'c/forecastQuery';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement } from 'lwc';
import MAY_CALL_AS_MANAGER from '@salesforce/customPermission/Call_As_Manager';
import USER_ID from '@salesforce/user/Id';
import { undoOf } from 'c/forecastDealChanges';
import { Editor } from './editor';
import { useCurrencies } from './currencies';
import { memoize, stabilizeParts } from './memo';
import { decodeMotion, decodeScope } from './options';
import { afterSelection } from './selecting';
import { INITIAL, OPTIONAL_RESULTS } from './state';
import type { State } from './state';
import { TABS } from './tabs';
import { factsOf } from './view';
import type { Facts } from './view';
import { calledWords } from './words';

const USER = { userId: USER_ID, mayManage: Boolean(MAY_CALL_AS_MANAGER) };

/** What is asked once. */
const START = {
  setup: setupRequest(USER_ID),
  policies: policiesRequest(),
  evidenceTopics: evidenceTopicsRequest()
};

/** The Forecast tab: asks for what the pickers select, hands it to the views and saves what they change. */
export default class ForecastTab extends NavigationMixin(LightningElement) {
  state: State = INITIAL;
  isRefreshing = false;
  /** Every view depends on some facts: each stays the same object while it says the same. */
  private keepFacts = stabilizeParts<Facts>();
  private factsFor = memoize((state: State) => this.keepFacts(factsOf(state, USER, this.today)));
  private editor = new Editor({
    read: () => this.state,
    write: (part) => this.set(part)
  });

  whenSaved = (): Promise<void> => this.editor.whenSaved();

  labels = header;
  today = today();
  tabs = TABS;

  get facts(): Facts {
    return this.factsFor(this.state);
  }
  /** By the name under which the answer is kept; the org is asked in this order. */
  get requests(): { name: string; request: Request | null }[] {
    const all = { ...START, ...this.facts.requests };
    return Object.entries(all).map(([name, request]) => ({ name, request }));
  }

  get viewLabel(): string {
    return TABS.find(({ value }) => value === this.state.view)?.label ?? '';
  }

  handleResult(event: CustomEvent<QueryResult>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset as { name: keyof State };
    const { data, errors, outage, isFallback } = event.detail;
    if (name === 'totals' && !outage) this.set({ isFallback, changes: afterTotals(this.state.changes) });
    const received = { [name]: data ?? INITIAL[name] };
    // The shipped policies replace those that the user cannot see, not those that are still loading.
    const isMissed = outage !== undefined && name === 'policies';
    if (data || isMissed || !OPTIONAL_RESULTS.has(name))
      this.set({ ...received, errors: refusalsAfter(this.state.errors, name, errors) });
  }

  handleCheck(event: CustomEvent<QueryResult<'dealNow'>>): void {
    this.editor.checked((event.currentTarget as HTMLElement).dataset.id!, event.detail);
  }

  handlePicklists(event: CustomEvent<Picklists>): void {
    this.set({ picklists: event.detail });
  }

  handleCurrencies(event: CustomEvent<boolean>): void {
    this.set({ hasSeveralCurrencies: event.detail });
  }

  handlePick(event: CustomEvent<{ name: string; value: string }>): void {
    const { name, value } = event.detail;
    if (name === 'period') this.select({ periodKey: value });
    else if (name === 'scope') this.select({ scope: decodeScope(value) });
    else this.select({ motion: decodeMotion(value), periodKey: null });
  }

  handleScope(event: CustomEvent<Scope>): void {
    this.select({ scope: event.detail, view: 'board' });
  }

  handleSinceLast(): void {
    this.set({ view: 'changes', changesSince: 'submission' });
  }

  handleView(event: CustomEvent<string>): void {
    this.set({ view: event.detail });
  }

  async handleRefresh(): Promise<void> {
    this.isRefreshing = true;
    this.set({ errors: {} });
    await refresh();
    this.isRefreshing = false;
  }

  handleDiffers(): void {
    void ForecastComparisonDialog.open({
      size: 'small',
      label: header.differsTitle,
      figures: this.facts.figures,
      totals: this.facts.totals
    });
  }

  handleAction(event: CustomEvent<CardAction>): void {
    const { deal, action } = event.detail;
    if (action === 'history') {
      const label = fill(history.title, deal.name);
      void ForecastCallHistory.open({ size: 'small', label, deal });
    }
    if (action === 'undo') this.undo(this.state.changes[deal.id].before, deal);
    if (action !== 'open') return;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: deal.id, objectApiName: 'Opportunity', actionName: 'view' }
    });
  }

  handleCall(event: CustomEvent<CallRequest>): void {
    const { deal, call } = event.detail;
    const role = callerRole(deal, this.facts.context);
    const period = ownPeriodOf(deal, this.facts.context.calendar) ?? this.facts.period!;
    void this.editor.call(event.detail, role, this.state.setup!.me, period);
    const { figures, hasSeveralCurrencies } = this.facts;
    const number = hasSeveralCurrencies ? null : (figures?.forecast.number ?? 0);
    this.set({ announcement: calledWords(deal, call, number) });
  }

  handleMove(event: CustomEvent<DealMove>): void {
    const { deal, move } = event.detail;
    this.move(deal, move);
  }

  handleUndo(): void {
    const { undo } = this.state.notice!;
    if (undo) this.undo(undo.before, undo.after);
  }

  handleDismiss(): void {
    this.set({ notice: null });
  }

  handleProblem(event: CustomEvent<DealProblem>): void {
    this.editor.report(event.detail.deal, event.detail.message);
  }

  private undo(before: Deal, after: Deal): void {
    this.move(after, undoOf(before, after));
    const { stages } = this.facts;
    const stage = stages.find(({ value }) => value === before.stage)?.label ?? before.stage;
    const text = fill(closing.isUndone, before.name, stage);
    this.set({ notice: { dealId: before.id, text, undo: null }, announcement: text });
  }

  private move(deal: Deal, move: Move): void {
    const { context, stages, allPeriods: periods } = this.facts;
    const { mayManage, calendar } = context;
    void this.editor.move(deal, move, { stages, mayManage, calendar, periods });
  }

  private select(choice: Parameters<typeof afterSelection>[1]): void {
    this.state = afterSelection(this.state, choice, USER_ID, this.today);
  }

  private set(part: Partial<State>): void {
    this.state = useCurrencies({ ...this.state, ...part }, this.state);
  }
}
