import type { CardContext } from 'c/forecastCard';
import { answersOf, askedOf, crewOf, currentSellers, quartersOf, requestsOf } from 'c/forecastCrew';
import type { Asked, Crew, Quarters } from 'c/forecastCrew';
import { messagesOfAll, refusalsAfter } from 'c/forecastData';
import type { DealSelection, Refusals } from 'c/forecastData';
import { capacity as labels } from 'c/forecastLabels';
import type { Person, Policy } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { sameAsBefore } from './sameAsBefore';

/** The sellers: what they can carry, how fast they ramp, where the next ones go, and the pipeline they need. */
export default class ForecastCapacity extends LightningElement {
  @api selection!: DealSelection;
  @api context!: CardContext;
  @api people: readonly Person[] = [];
  @api policy!: Policy;
  /** The object is hidden from the user, so it is not asked for. */
  @api arePlansHidden = false;
  @api areMetricsHidden = false;
  @api today = '';

  labels = labels;
  private refusals: Refusals = {};
  /** Results by their request: those to a former selection are not shown. */
  private results: Readonly<Record<string, unknown>> = {};
  private keepCrew = sameAsBefore<Crew | null>();

  private get quarters(): Quarters | null {
    return quartersOf(this.context.calendar.periods, this.today);
  }
  private get asked(): Asked | null {
    const { quarters, arePlansHidden, areMetricsHidden } = this;
    return quarters && askedOf(quarters, { owners: this.selection.owners, arePlansHidden, areMetricsHidden });
  }
  get requests(): ViewRequests {
    return this.asked ? requestsOf(this.asked) : {};
  }
  /** Null while it is loaded, and where the org has no quarter of today. */
  get crew(): Crew | null {
    const { selection, context, people, policy, arePlansHidden, areMetricsHidden, today, results } = this;
    const parts = [selection, context, people, policy, arePlansHidden, areMetricsHidden, today, results];
    return this.keepCrew(parts, () => this.makeCrew());
  }
  private makeCrew(): Crew | null {
    const { asked, quarters, people, policy, arePlansHidden, today } = this;
    const answers = asked && answersOf(asked, this.results);
    const { owners } = this.selection;
    return answers && crewOf(answers, quarters!, { owners, arePlansHidden, people, policy, today });
  }
  get status(): ViewStatus {
    const errors = Object.keys(this.requests).flatMap((key) =>
      this.refusals[key] ? [[key, this.refusals[key]]] : []
    );
    return viewStatus({
      errors: messagesOfAll(Object.fromEntries(errors)),
      isLoading: this.quarters !== null && !this.crew,
      empty: () => this.nothing
    });
  }
  private get nothing(): { title: string; messages: string[] } | null {
    if (!this.quarters) return { title: labels.emptyTitle, messages: [labels.emptyPeriods] };
    return this.crew?.sellers.length === 0 ? { title: labels.emptyTitle, messages: [labels.empty] } : null;
  }
  /** Null until there is something to show. */
  get shown(): Crew | null {
    return this.status.isReady ? this.crew : null;
  }
  /** A seller alone neither hires nor plans for a team. */
  get isTeam(): boolean {
    return this.crew !== null && currentSellers(this.crew).length > 1;
  }
  get isOneMotion(): boolean {
    return this.selection.motion !== null;
  }
  get isAssumed(): boolean {
    return this.crew?.isAssumed ?? false;
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    if (data) this.results = { ...this.results, [name]: data };
  }

  handleRetry(): void {
    this.refusals = {};
  }
}
