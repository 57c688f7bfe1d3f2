import type { DealChoices } from 'c/dealChoices';
import { SaveError } from 'c/forecastData';
import type { TeamMember } from 'c/forecastData';
import { leaveOutCurrency } from 'c/forecastFormat';
import { common, dealStage as labels, fill } from 'c/forecastLabels';
import { DEFAULT_POLICIES } from 'c/forecastModel';
import type { StageFacts } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import MAY_CALL_AS_MANAGER from '@salesforce/customPermission/Call_As_Manager';
import { NEEDED, partsOf, requestsOf } from './known';
import type { Known } from './known';
import { moveTo } from './moves';
import type { StageParts } from './steps';
import { stageView } from './view';
import type { StageView } from './view';

/** Where the buyer is, what to ask now, and who at the buyer has confirmed what it takes to move on. */
export default class DealStage extends LightningElement {
  @api recordId = '';
  /** What an admin calls the card; blank: its own name. */
  @api cardTitle = '';
  @api hideContent = false;

  labels = { ...common, ...labels };
  known: Known = {};
  errors: readonly string[] | null = null;
  picklists: Picklists | null = null;
  choices: DealChoices | null = null;
  isMoving = false;
  problem = '';
  announcement = '';
  /** Null: where the deal is. */
  private looksAt: string | null = null;
  private hasScrolled = false;

  get heading(): string {
    return this.cardTitle || labels.title;
  }
  get requests(): ViewRequests {
    return requestsOf(this.recordId);
  }
  get status(): ViewStatus {
    const { deal, guide, evidence } = this.known;
    return viewStatus({
      errors: this.errors ?? this.picklists?.errors ?? null,
      isLoading: !deal || !guide || !evidence || !this.picklists,
      empty: () => (deal?.length === 0 ? { messages: [labels.noDeal] } : null)
    });
  }
  get parts(): StageParts | null {
    return this.status.isReady ? partsOf(this.known, this.picklists!) : null;
  }
  get view(): StageView | null {
    const { parts } = this;
    return parts && stageView(parts, this.looksAt, this.choices, this.hideContent);
  }
  get team(): readonly TeamMember[] | null {
    return this.known.team ?? null;
  }

  /** On a phone the path is wider than the page: it shows where the deal is. */
  renderedCallback(): void {
    const path = this.template!.querySelector<HTMLElement>('.path');
    const here = path?.querySelector<HTMLElement>('[aria-current="step"]');
    if (!path || !here || this.hasScrolled) return;
    this.hasScrolled = true;
    path.scrollLeft = here.offsetLeft - path.offsetLeft;
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (data !== undefined) this.known = { ...this.known, [name]: data };
    if (NEEDED.has(name)) this.errors = errors ?? null;
  }

  handlePicklists(event: CustomEvent<Picklists>): void {
    this.picklists = event.detail;
  }

  handleCurrencies(event: CustomEvent<boolean>): void {
    if (event.detail) leaveOutCurrency();
  }

  handleChoices(event: CustomEvent<DealChoices>): void {
    this.choices = event.detail;
  }

  handleStep(event: Event): void {
    this.looksAt = (event.currentTarget as HTMLElement).dataset.stage!;
    this.problem = '';
  }

  handleShowNow(): void {
    this.looksAt = null;
  }

  handleConfirmed(event: CustomEvent<string>): void {
    this.announcement = event.detail;
  }

  handleMove(event: Event): void {
    const { stage } = (event.currentTarget as HTMLElement).dataset;
    void this.move(this.picklists!.stages.filter(({ value }) => value === stage));
  }

  handleClose(): void {
    void this.move(this.picklists!.stages.filter(({ isClosed }) => isClosed));
  }

  private async move(stages: readonly StageFacts[]): Promise<void> {
    if (this.isMoving || stages.length === 0) return;
    const { setup, policies } = this.known;
    this.isMoving = true;
    this.problem = '';
    try {
      const after = await moveTo(this.parts!.deal, stages, {
        picklists: this.picklists!,
        calendar: { periods: setup?.periods ?? [], policies: policies ?? DEFAULT_POLICIES },
        mayManage: Boolean(MAY_CALL_AS_MANAGER)
      });
      if (!after) return;
      this.looksAt = null;
      this.hasScrolled = false;
      this.announcement = fill(labels.moved, this.view?.label ?? after.stage);
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.problem = error.message;
    } finally {
      this.isMoving = false;
    }
  }
}
