import { followClock } from 'c/forecastClock';
import { leadRequest, leadTouchesRequest } from 'c/forecastData';
import type { Lead, LeadPage, LeadTouches } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { lead as words, leadScore as labels } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { clockOf, gradeWords } from 'c/leadWords';
import type { LeadClock } from 'c/leadWords';
import { LightningElement, api } from 'lwc';
import { AREAS, scoreView } from './view';
import type { ScoreView } from './view';

/** The grade of a lead with its reasons: fit and engagement apart, what is left of each touch, and what would lift it. */
export default class LeadScore extends LightningElement {
  @api recordId = '';
  /** What an admin calls the card; blank: its own name. */
  @api cardTitle = '';

  labels = labels;
  areas = AREAS;
  private page: LeadPage | null = null;
  private touches: LeadTouches | null = null;
  private errors: readonly string[] | null = null;
  private now = Date.now();
  private stopClock: (() => void) | undefined;

  connectedCallback(): void {
    this.stopClock = followClock((now) => {
      this.now = now;
    });
  }

  disconnectedCallback(): void {
    this.stopClock?.();
  }

  get heading(): string {
    return this.cardTitle || labels.title;
  }
  get requests(): ViewRequests {
    return { lead: leadRequest(this.recordId), touches: leadTouchesRequest(this.recordId) };
  }
  get lead(): Lead | undefined {
    return this.page?.leads[0];
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: this.errors,
      isLoading: !this.page || !this.touches,
      empty: () => {
        if (!this.lead) return { messages: [words.noLead] };
        return this.view ? null : { messages: [labels.hidden] };
      }
    });
  }
  get view(): ScoreView | null {
    const { lead, touches } = this;
    return lead && touches ? scoreView(lead, touches.members, today()) : null;
  }
  get gradeWords(): string {
    return gradeWords(this.lead!.grade);
  }
  get canOverride(): boolean {
    const { override, isConverted } = this.lead!;
    return override !== undefined && !isConverted;
  }
  get clock(): LeadClock | null {
    return clockOf(this.lead!, this.now);
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (name === 'lead') this.errors = errors ?? null;
    if (data === undefined) return;
    if (name === 'lead') this.page = data as LeadPage;
    else this.touches = data as LeadTouches;
  }
}
