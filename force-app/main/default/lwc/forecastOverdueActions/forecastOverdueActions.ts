import { overdueActionsRequest } from 'c/forecastData';
import type { DealSelection, OverdueActions } from 'c/forecastData';
import { fill, overdueActions as labels } from 'c/forecastLabels';
import { isSame } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { cutWords, rowsOf, summaryOf } from './rows';
import type { Row } from './rows';

/** As many as are counted without a list, listed at first, and read at most. */
const [NONE, SOME, MOST] = [1, 50, 2000];

/** What both sides have not done in time in the open deals of the scope: how many, and which. */
export default class ForecastOverdueActions extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (isSame(selection, this.chosen)) return;
    this.chosen = selection;
    this.found = null;
    this.first = this.isOpen ? SOME : NONE;
  }
  /** yyyy-mm-dd */
  @api today = '';

  labels = labels;
  isOpen = false;
  errors: readonly string[] | null = null;
  found: OverdueActions | null = null;
  private chosen!: DealSelection;
  private first = NONE;

  get requests(): ViewRequests {
    return { actions: overdueActionsRequest(this.chosen, this.today, this.first) };
  }
  /** While nothing is listed, nothing is said to be loading. */
  get status(): ViewStatus {
    const isLoading = this.isOpen && this.first !== NONE && this.found === null;
    return viewStatus({ errors: this.isOpen ? this.errors : null, isLoading, empty: () => null });
  }
  get summary(): string {
    return summaryOf(this.found) || (this.isOpen ? labels.none : '');
  }
  get isShown(): boolean {
    return this.summary !== '';
  }
  get className(): string {
    return this.isShown || this.errors ? 'band slds-text-body_small' : 'slds-text-body_small';
  }
  get errorText(): string {
    return this.errors ? fill(labels.failed, this.errors.join(' ')) : '';
  }
  get expanded(): string {
    return String(this.isOpen);
  }
  get buttonText(): string {
    return this.isOpen ? labels.hide : labels.show;
  }
  get rows(): Row[] {
    return rowsOf(this.found, this.today);
  }
  get hasRows(): boolean {
    return this.isOpen && this.rows.length > 0 && this.first !== NONE;
  }
  get canShowMore(): boolean {
    return this.hasRows && this.first === SOME && this.found!.total > SOME;
  }
  get cut(): string {
    return this.hasRows && this.first === MOST ? cutWords(this.found!) : '';
  }

  handleResult(event: CustomEvent<ViewResult<'overdueActions'>>): void {
    const { data, errors } = event.detail;
    if (data !== undefined) this.found = data;
    this.errors = errors ?? null;
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    if (this.isOpen && this.first === NONE) this.first = SOME;
  }

  handleMore(): void {
    this.first = MOST;
  }
}
