import { messagesOfAll, refusalsAfter } from 'c/forecastData';
import type { DealSelection, Metric, Plan, Refusals, Submission } from 'c/forecastData';
import type { PlanStatus } from 'c/forecastFigures';
import { team as labels } from 'c/forecastLabels';
import { isSame, lastFinished } from 'c/forecastModel';
import type { Period, Person, Policy, TotalsRow } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { stepFor } from './keys';
import { requestsOf } from './requests';
import type { Requests } from './requests';
import { rowsOf } from './rows';
import type { Row, RowFacts } from './rows';
import { openKeys, openMembers, scopeOf, teamOf, withoutRows } from './tree';
import type { Member } from './tree';

/** The people of the scope as a tree: the number of each, their plan, and how accurate their numbers were. */
export default class ForecastTeam extends LightningElement {
  @api selection!: DealSelection;
  @api period!: Period;
  @api periods: readonly Period[] = [];
  /** The people who can be chosen; those of the selection are shown. */
  @api people: readonly Person[] = [];
  @api plans: readonly Plan[] = [];
  @api planStatus: PlanStatus = 'known';
  /** The object is hidden from the user, so metrics are not asked for. */
  @api areMetricsHidden = false;
  /** Plans of finished periods. */
  @api pastPlans: readonly Plan[] = [];
  @api policy!: Policy;
  @api today = '';

  labels = labels;
  totals: readonly TotalsRow[] | null = null;
  /** Null: not known, for people without a deal in the period. */
  visible: readonly string[] | null = null;
  submissions: readonly Submission[] | null = null;
  sellers: readonly Metric[] | null = null;
  teams: readonly Metric[] | null = null;
  private refusals: Refusals = {};
  private toggled: Readonly<Record<string, boolean>> = {};
  private current: string | null = null;
  private mustFocus = false;

  private get finished(): Period[] {
    return lastFinished(this.periods, this.period.kind, this.today);
  }
  private get past(): Period[] {
    return lastFinished(this.periods, this.period.kind, this.today, 8);
  }
  get requests(): Requests {
    const { selection, period, people, totals, finished, past, areMetricsHidden } = this;
    const missing = withoutRows({ selection, people, totals });
    return requestsOf({ selection, period, finished, past, withoutRows: missing, areMetricsHidden });
  }

  private get tree(): Member[] {
    const { selection, people, plans, planStatus, totals } = this;
    const measured = (this.sellers ?? []).map(({ value }) => value);
    return teamOf({ selection, people, plans, planStatus, totals, visible: this.visible ?? [], measured });
  }
  private get open(): Set<string> {
    return openKeys(this.tree, this.toggled);
  }
  private get shown(): Member[] {
    return openMembers(this.tree, this.open);
  }

  private get rowFacts(): RowFacts {
    const { period, finished, past, planStatus, areMetricsHidden, pastPlans, people, policy, today } = this;
    const metrics = [...(this.sellers ?? []), ...(this.teams ?? [])];
    return {
      period,
      finished,
      planStatus,
      areMetricsHidden,
      coverage: { period, past, metrics, pastPlans, planStatus, people, policy, today },
      submissions: this.submissions ?? [],
      // Where no period has a record there is nothing that a number could have been submitted for.
      areSubmissionsKnown: this.submissions !== null || !this.requests.submissions,
      metrics
    };
  }

  get rows(): Row[] {
    return rowsOf(this.shown, this.rowFacts, this.open, this.current);
  }
  get columns(): { key: string; label: string }[] {
    return (this.rows[0]?.cells ?? []).map(({ key, label }) => ({ key, label }));
  }
  get status(): ViewStatus {
    const nothing = { title: labels.emptyTitle, messages: [labels.empty] };
    return viewStatus({
      errors: messagesOfAll(this.refusals),
      isLoading: !(this.totals && (this.visible || !this.requests.visible)),
      empty: () => (this.rows.length === 0 ? nothing : null)
    });
  }

  renderedCallback(): void {
    if (!this.mustFocus) return;
    this.mustFocus = false;
    this.template!.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    const before = this.requests.visible;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    if (data) Object.assign(this, { [name]: data });
    if (!isSame(this.requests.visible, before)) this.visible = null;
  }

  handleToggle(event: Event): void {
    event.stopPropagation();
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.toggle(key!, !this.open.has(key!));
  }

  handleOpen(event: Event): void {
    this.openScope((event.currentTarget as HTMLElement).dataset.key!);
  }

  handleKeydown(event: KeyboardEvent): void {
    const { shown, open } = this;
    const index = shown.findIndex(({ key }) => key === (this.current ?? shown[0].key));
    if (index < 0) return;
    const isRtl = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
    const step = stepFor(event.key, { shown, index, open, isRtl });
    if (!step) return;
    event.preventDefault();
    if (step.kind === 'move') this.move(step.to);
    else if (step.kind === 'toggle') this.toggle(step.key, step.isOpen);
    else this.openScope(step.key);
  }

  handleRetry(): void {
    this.refusals = {};
  }

  private toggle(key: string, isOpen: boolean): void {
    this.toggled = { ...this.toggled, [key]: isOpen };
    this.move(key);
  }

  private move(key: string | undefined): void {
    if (key === undefined) return;
    this.current = key;
    this.mustFocus = true;
  }

  private openScope(key: string): void {
    const scope = scopeOf(this.tree, key);
    if (scope) this.dispatchEvent(new CustomEvent('scope', { detail: scope }));
  }
}
