import type { DealMove, DealProblem } from 'c/forecastBoard';
import ForecastCallHistory from 'c/forecastCallHistory';
import type { CallRequest, CardAction, CardContext } from 'c/forecastCard';
import { SaveError, moveDeal, policiesRequest, refresh, saveCall, setupRequest } from 'c/forecastData';
import type { Deal, DealSelection, Request } from 'c/forecastData';
import { afterTotals, withChange, withStatus, withoutChange } from 'c/forecastDeck';
import ForecastDiffersDialog from 'c/forecastDiffersDialog';
import type { Figures } from 'c/forecastFigures';
import { today } from 'c/forecastFormat';
import { board, calls, changes, fill, header, history } from 'c/forecastLabels';
import { policyOf } from 'c/forecastModel';
import type { ForecastTotals, Period, Person, Policy, Scope } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';
import type { Answer } from 'c/forecastQuery';
import type { SubmitTerms } from 'c/forecastSubmit';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement } from 'lwc';
import MAY_CALL_AS_MANAGER from '@salesforce/customPermission/Call_As_Manager';
import USER_ID from '@salesforce/user/Id';
import { callChange, moveChange } from './changes';
import { decodeMotion, decodeScope, pickersOf } from './options';
import type { Pickers } from './options';
import { INITIAL, metricPeriodsOf, peopleOf, periodOf, periodsOf, selectionOf, totalsNow } from './state';
import type { State } from './state';
import { cardContextOf, figuresNow, keeper, questionsOf, submitTermsOf } from './view';
import type { Questions } from './view';
import { VIEWS } from './views';
import { calledWords, movedWords } from './words';

/** The Forecast tab: asks for what the pickers select, hands it to the views and saves what they change. */
export default class ForecastConsole extends NavigationMixin(LightningElement) {
  state: State = INITIAL;
  announcement = '';
  isRefreshing = false;
  /** Every card depends on the context: it stays the same object as long as it says the same. */
  private keepContext = keeper<CardContext>();

  labels = { ...header, calls: calls.view, changes: changes.view };
  today = today();
  setupRequest: Request = setupRequest(USER_ID);
  policiesRequest: Request = policiesRequest();
  tabs = VIEWS;

  get questions(): Questions {
    return questionsOf(this.state, USER_ID, this.today);
  }
  get period(): Period | null {
    return this.state.setup && periodOf(this.state, this.today);
  }
  get pickers(): Pickers {
    return pickersOf(this.state, this.today);
  }
  get selection(): DealSelection | null {
    return this.state.setup && selectionOf(this.state, this.today);
  }
  get figures(): Figures | null {
    return figuresNow(this.state, this.today);
  }
  get totals(): ForecastTotals | null {
    return totalsNow(this.state);
  }
  get submitTerms(): SubmitTerms | null {
    return submitTermsOf(this.state, this.today);
  }
  get plan(): number | null {
    return this.figures?.forecast.plan ?? null;
  }
  get required(): number | null {
    return this.figures?.required ?? null;
  }
  get people(): readonly Person[] {
    return peopleOf(this.state) ?? [];
  }
  get policy(): Policy {
    return policyOf(this.state.policies, this.state.motion);
  }
  get metricPeriods(): Period[] {
    return metricPeriodsOf(this.state, this.today);
  }
  get allPeriods(): Period[] {
    return periodsOf(this.state, this.today);
  }
  get cardContext(): CardContext {
    return this.keepContext(cardContextOf(this.state, this.today));
  }
  get asOf(): string | null {
    return this.state.setup?.dataAsOf ?? null;
  }
  get isWithoutPeriods(): boolean {
    return this.period !== null && this.period.id === null;
  }
  get isMotionLost(): boolean {
    return this.state.motion !== null && this.selection?.owners !== null;
  }
  /** The chosen view under its own name, for the template. */
  get shown(): Readonly<Record<string, boolean>> {
    return this.selection ? { [this.state.view]: true } : {};
  }

  handleAnswer(event: CustomEvent<Answer>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset as { name: keyof State };
    const { data, errors, isFallback } = event.detail;
    if (name === 'totals') this.set({ isFallback, changes: afterTotals(this.state.changes) });
    // Without policies the shipped values apply; everything else cannot be left out.
    if (data) this.set({ [name]: data, errors: null });
    else if (name !== 'policies') this.set({ errors: errors ?? null });
  }

  handlePicklists(event: CustomEvent<Picklists>): void {
    this.set({ picklists: event.detail });
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

  handleView(event: CustomEvent<string>): void {
    this.set({ view: event.detail });
  }

  async handleRefresh(): Promise<void> {
    this.isRefreshing = true;
    this.set({ errors: null });
    await refresh();
    this.isRefreshing = false;
  }

  handleDiffers(): void {
    void ForecastDiffersDialog.open({ size: 'small', label: header.differsTitle, figures: this.figures });
  }

  handleAction(event: CustomEvent<CardAction>): void {
    const { deal, action } = event.detail;
    if (action === 'history') {
      const label = fill(history.title, deal.name);
      void ForecastCallHistory.open({ size: 'small', label, deal });
    }
    if (action !== 'open') return;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: deal.id, objectApiName: 'Opportunity', actionName: 'view' }
    });
  }

  handleCall(event: CustomEvent<CallRequest>): void {
    const { deal } = event.detail;
    const role = MAY_CALL_AS_MANAGER && deal.ownerId !== USER_ID ? 'Manager' : 'Rep';
    const { after, toSave } = callChange(event.detail, role, this.state.setup!.me, this.period!);
    void this.change(deal, after, () => saveCall(toSave));
    this.announcement = calledWords(deal, event.detail.call, this.figures?.forecast.number ?? 0);
  }

  handleMove(event: CustomEvent<DealMove>): void {
    const { deal, move } = event.detail;
    const { after, toSave } = moveChange(deal, move, this.cardContext.stages, Boolean(MAY_CALL_AS_MANAGER));
    void this.change(deal, after, () => moveDeal(toSave, this.period!));
    this.announcement = movedWords(deal, after);
  }

  handleProblem(event: CustomEvent<DealProblem>): void {
    const { deal, message } = event.detail;
    this.set({ problems: { ...this.state.problems, [deal.id]: message } });
    this.announcement = fill(board.refused, deal.name, message);
  }

  /** Shows the change at once; a refusal puts the deal back and says why, at the card. */
  private async change(before: Deal, after: Deal, save: () => Promise<void>): Promise<void> {
    const { id } = before;
    this.set({
      changes: withChange(this.state.changes, before, after),
      problems: { ...this.state.problems, [id]: '' }
    });
    try {
      await save();
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.set({
        changes: withoutChange(this.state.changes, id),
        problems: { ...this.state.problems, [id]: error.message }
      });
      this.announcement = fill(board.refused, before.name, error.message);
      return;
    }
    this.set({ changes: withStatus(this.state.changes, id, 'saved') });
    await refresh('deals');
    this.set({ changes: withStatus(this.state.changes, id, 'shown') });
  }

  /** Another selection: what was shown for the last one is no longer true. */
  private select(choice: Partial<State>): void {
    this.set({ ...choice, totals: null, plans: [], metrics: null, changes: {}, problems: {}, errors: null });
  }

  private set(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
  }
}
