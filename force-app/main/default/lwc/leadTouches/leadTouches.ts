import { leadRequest, leadTouchesRequest, nurtureStepsRequest } from 'c/forecastData';
import type { Lead, LeadPage, LeadTouches as Touches } from 'c/forecastData';
import { formatCount } from 'c/forecastFormat';
import { fill, lead as words, leadTouches as labels, leadWork } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import type { Step } from 'c/leadModel';
import type { SavedLead } from 'c/leadWork';
import { LightningElement, api } from 'lwc';
import { entriesOf, hiddenWords } from './line';
import type { Entry } from './line';

export { entriesOf } from './line';
export type { Entry } from './line';

const ROWS_AT_FIRST = 10;

/** The next touch of a lead, and everything that happened, on one line of time. */
export default class LeadTouches extends LightningElement {
  @api recordId = '';
  /** What an admin calls the card; blank: its own name. */
  @api cardTitle = '';

  labels = { ...labels, next: leadWork.title };
  announcement = '';
  isUnfolded = false;
  steps: readonly Step[] | null = null;
  private page: LeadPage | null = null;
  private touches: Touches | null = null;
  private errors: readonly string[] | null = null;

  get heading(): string {
    return this.cardTitle || labels.title;
  }
  get requests(): ViewRequests {
    return {
      lead: leadRequest(this.recordId),
      touches: leadTouchesRequest(this.recordId),
      steps: nurtureStepsRequest()
    };
  }
  get lead(): Lead | undefined {
    return this.page?.leads[0];
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: this.errors,
      isLoading: !this.page || !this.touches || !this.steps,
      empty: () => (this.lead ? null : { messages: [words.noLead] })
    });
  }
  get hiddenCadence(): string {
    return this.lead!.isCadenceVisible ? '' : words.cadenceHidden;
  }
  get all(): Entry[] {
    return entriesOf(this.lead!, this.touches!);
  }
  get entries(): Entry[] {
    return this.isUnfolded ? this.all : this.all.slice(0, ROWS_AT_FIRST);
  }
  get moreText(): string {
    const { length } = this.all;
    return !this.isUnfolded && length > ROWS_AT_FIRST ? fill(labels.more, formatCount(length)) : '';
  }
  get hiddenText(): string {
    return hiddenWords(this.touches!);
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (name === 'lead') this.errors = errors ?? null;
    if (data === undefined) return;
    if (name === 'lead') this.page = data as LeadPage;
    else if (name === 'touches') this.touches = data as Touches;
    else this.steps = data as readonly Step[];
  }

  handleSaved(event: CustomEvent<SavedLead>): void {
    this.announcement = event.detail.words;
  }

  handleMore(): void {
    this.isUnfolded = true;
  }
}
