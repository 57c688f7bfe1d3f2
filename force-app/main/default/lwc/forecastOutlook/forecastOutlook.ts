import { messagesOfAll, plansRequest, refusalsAfter, totalsRequest } from 'c/forecastData';
import type { DealSelection, Plan, Refusals, Request } from 'c/forecastData';
import type { Figures, PlanStatus } from 'c/forecastFigures';
import { ahead as labels, common, header, phaseName } from 'c/forecastLabels';
import { PHASES, isPartOfPlan, keyOf, periodsAfter, planOf, totalsOf } from 'c/forecastModel';
import type { CreatedPipeline, PastStart, Period, Person, Policy, TotalsRow } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { comingOf, createdSentence, hasDeals, ruleSentence } from './ahead';
import type { Coming, Due, Terms } from './ahead';

const AHEAD = 3;
const MARKS = [
  { key: 'plan', label: labels.planMark },
  { key: 'needed', label: labels.neededMark }
];

/** The deals due in the next three periods by phase, against their plans: is the pipeline of tomorrow being built? */
export default class ForecastOutlook extends LightningElement {
  @api selection!: DealSelection;
  @api period!: Period;
  /** All that the org knows of the kind, in order. */
  @api periods: readonly Period[] = [];
  @api people: readonly Person[] = [];
  @api figures: Figures | null = null;
  /** The pipeline that was created in the chosen period; null: not known. */
  @api created: CreatedPipeline | null = null;
  @api required: number | null = null;
  /** What past starts brought; null while it is loaded. */
  @api record: readonly PastStart[] | null = null;
  @api policy!: Policy;
  /** The object is hidden from the user, so plans are not asked for. */
  @api arePlansHidden = false;
  @api today = '';

  labels = { ...labels, name: common.forecast };
  private refusals: Refusals = {};
  /** Results by their request: those to a former selection are not shown. */
  private results: Readonly<Record<string, unknown>> = {};

  private get next(): Period[] {
    return periodsAfter(this.periods, this.period, AHEAD);
  }
  private plansRequestOf(period: Period): Request | null {
    return this.arePlansHidden ? null : plansRequest(period, this.selection.owners);
  }
  private totalsRequestOf(period: Period): Request {
    return totalsRequest({ ...this.selection, period });
  }
  get requests(): ViewRequests {
    const all = this.next.flatMap((period) => [this.totalsRequestOf(period), this.plansRequestOf(period)]);
    return Object.fromEntries(all.flatMap((request) => (request ? [[keyOf(request), request]] : [])));
  }

  private planStatusOf(plans: readonly Plan[], isPlanHidden: boolean): PlanStatus {
    if (isPlanHidden) return 'hidden';
    return plans.length > 0 && isPartOfPlan(this.selection.motion, this.period) ? 'ofAllMotions' : 'known';
  }

  private get due(): Due[] | null {
    if (Object.keys(this.requests).some((key) => !(key in this.results))) return null;
    const resultOf = <Data>(request: Request | null): Data | null =>
      request && (this.results[keyOf(request)] as Data);
    return this.next.map((period) => {
      const plans = resultOf<readonly Plan[]>(this.plansRequestOf(period)) ?? [];
      const isPlanHidden = this.arePlansHidden || plans.some(({ isHidden }) => isHidden);
      const totals = resultOf<readonly TotalsRow[]>(this.totalsRequestOf(period)) ?? [];
      const planStatus = this.planStatusOf(plans, isPlanHidden);
      const plan = planStatus === 'known' ? planOf(plans, this.people) : null;
      return { period, totals: totalsOf(totals), plan, planStatus };
    });
  }
  get coming(): Coming[] | null {
    const { due } = this;
    return due && !this.errors && hasDeals(due) ? comingOf(due, this.terms) : null;
  }
  get rule(): string {
    return this.due ? ruleSentence(this.due, this.terms) : '';
  }
  get createdWords(): string {
    const { due, created, figures, today } = this;
    return due ? createdSentence(due, created, figures?.rates.closeRate ?? null, today) : '';
  }
  private get terms(): Terms {
    const { required, record, policy, today } = this;
    return { required, record, policy, today };
  }
  private get errors(): readonly string[] | null {
    // What another selection was refused says nothing of this one.
    const own = Object.keys(this.requests).flatMap((key) =>
      this.refusals[key] ? [[key, this.refusals[key]]] : []
    );
    return messagesOfAll(Object.fromEntries(own));
  }
  get status(): ViewStatus {
    const nothing = { title: labels.emptyTitle, messages: [labels.empty] };
    return viewStatus({
      errors: this.errors,
      isLoading: !this.due,
      empty: () => (this.coming ? null : nothing)
    });
  }
  get legend(): { key: string; label: string; className: string }[] {
    return [
      { key: 'closed', label: phaseName('Closed') },
      { key: 'commit', label: phaseName('VendorOfChoice') },
      { key: 'best-case', label: phaseName('FundedProjects') },
      { key: 'pipeline', label: phaseName('Conversations') },
      ...MARKS.filter(({ key }) => this.coming?.some(({ marks }) => marks.some((mark) => mark.key === key)))
    ].map((one) => ({ ...one, className: `swatch swatch_${one.key}` }));
  }
  get columns(): string[] {
    return [...PHASES.map(phaseName), labels.total, labels.plan, header.coverage];
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
