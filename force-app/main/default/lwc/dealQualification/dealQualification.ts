import { actionsView } from 'c/dealActions';
import type { DealChoices } from 'c/dealChoices';
import DealCustomerPage, { pageOf } from 'c/dealCustomerPage';
import { progressOf, topicsOf } from 'c/dealQuestions';
import type { TopicView } from 'c/dealQuestions';
import {
  actionsOf,
  actionsRequest,
  buyingTeamRequest,
  dealRequest,
  evidenceOf,
  evidenceRequest,
  guideRequest
} from 'c/forecastData';
import type { ActionPage, Deal, EvidencePage, Guide, TeamMember } from 'c/forecastData';
import { today } from 'c/forecastFormat';
import { common, dealQualification as labels } from 'c/forecastLabels';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';

/** What the org has answered so far, by the name of the question. */
interface Known {
  readonly deal?: readonly Deal[];
  readonly guide?: Guide;
  readonly evidence?: readonly EvidencePage[];
  readonly team?: readonly TeamMember[] | null;
  readonly actions?: readonly ActionPage[];
}

/** Without the answers to these there is nothing to show. */
const NEEDED = new Set(['deal', 'guide', 'evidence']);

/** Means, decision process, why and when, answered by both sides, and whether each side wants to go on. */
export default class DealQualification extends LightningElement {
  @api recordId = '';
  /** What an admin calls the card; blank: its own name. */
  @api cardTitle = '';

  labels = { ...common, ...labels };
  today = today();
  known: Known = {};
  errors: readonly string[] | null = null;
  choices: DealChoices | null = null;
  announcement = '';

  get heading(): string {
    return this.cardTitle || labels.title;
  }
  get requests(): ViewRequests {
    const { recordId } = this;
    return {
      deal: dealRequest(recordId),
      guide: guideRequest(),
      evidence: evidenceRequest(recordId),
      team: buyingTeamRequest(recordId),
      actions: actionsRequest(recordId)
    };
  }
  get status(): ViewStatus {
    const { deal, guide, evidence } = this.known;
    return viewStatus({
      errors: this.errors,
      isLoading: !deal || !guide || !evidence,
      empty: () => this.nothing()
    });
  }
  get topics(): TopicView[] {
    const { guide, evidence } = this.known;
    return topicsOf(guide!.questions, evidenceOf(evidence!)!, this.today);
  }
  get progress(): string {
    return progressOf(this.topics);
  }
  get team(): readonly TeamMember[] | null {
    return this.known.team ?? null;
  }
  get mayAnswer(): boolean {
    return this.choices?.mayConfirm === true;
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (data !== undefined) this.known = { ...this.known, [name]: data };
    if (NEEDED.has(name)) this.errors = errors ?? null;
  }

  handleChoices(event: CustomEvent<DealChoices>): void {
    this.choices = event.detail;
  }

  handleAnswered(event: CustomEvent<string>): void {
    this.announcement = event.detail;
  }

  handleShare(): void {
    const actions = actionsView(actionsOf(this.known.actions ?? []) ?? [], this.today);
    const page = pageOf(this.known.deal![0], { topics: this.topics, actions }, this.today);
    void DealCustomerPage.open({ size: 'medium', label: labels.pageTitle, page });
  }

  private nothing(): { messages: string[] } | null {
    const { deal, guide, evidence } = this.known;
    if (deal!.length === 0) return { messages: [labels.noDeal] };
    if (evidenceOf(evidence!) === null) return { messages: [labels.notVisible] };
    return guide!.questions.length === 0 ? { messages: [labels.noQuestions] } : null;
  }
}
