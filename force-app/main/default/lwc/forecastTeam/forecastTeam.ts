import {
  accuracyRequest,
  messagesOfAll,
  metricsRequest,
  refusalsAfter,
  sellerTotalsRequest
} from 'c/forecastData';
import type { DealSelection, Metric, Plan, Refusals, Request, Submission } from 'c/forecastData';
import type { PlanState } from 'c/forecastFigures';
import { team as labels } from 'c/forecastLabels';
import { lastFinished } from 'c/forecastModel';
import type { Period, Person, Scope, TotalsRow } from 'c/forecastModel';
import type { Answer } from 'c/forecastQuery';
import { LightningElement, api } from 'lwc';
import { rowOf } from './rows';
import type { Row } from './rows';
import { openMembers, treeOf } from './tree';
import type { Member } from './tree';

/** Up to so many rows everything is open at first. */
const OPEN_AT_FIRST = 30;

/** The people of the scope as a tree: what each stands for, against what plan, and how far to believe it. */
export default class ForecastTeam extends LightningElement {
  @api selection!: DealSelection;
  @api period!: Period;
  @api periods: readonly Period[] = [];
  /** The people who can be chosen; those of the selection are shown. */
  @api people: readonly Person[] = [];
  @api plans: readonly Plan[] = [];
  @api planState: PlanState = 'known';
  /** The object is hidden from the user, so metrics are not asked for. */
  @api areMetricsHidden = false;
  /** What coverage has to reach; null when nothing was decided yet. */
  @api required: number | null = null;
  @api today = '';

  labels = labels;
  totals: readonly TotalsRow[] | null = null;
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
  get totalsRequest(): Request {
    return sellerTotalsRequest(this.selection);
  }
  get submissionsRequest(): Request | null {
    return accuracyRequest([...this.finished, this.period], this.selection.owners);
  }
  get sellersRequest(): Request | null {
    return this.areMetricsHidden ? null : metricsRequest('Seller', this.selection.owners, this.finished);
  }
  get teamsRequest(): Request | null {
    return this.areMetricsHidden ? null : metricsRequest('Team', this.selection.owners, this.finished);
  }

  private get tree(): Member[] {
    if (!this.totals) return [];
    const owners = this.selection.owners && new Set(this.selection.owners);
    const people = this.people.filter((person) => !owners || owners.has(person.id));
    const plans = this.planState === 'known' ? this.plans : [];
    const facts = { people, plans, rows: this.totals, motion: this.selection.motion };
    return treeOf(facts, labels.others);
  }
  private get open(): Set<string> {
    const { tree } = this;
    const isOpen = ({ key, level }: Member): boolean =>
      this.toggled[key] ?? (level === 1 || tree.length <= OPEN_AT_FIRST);
    return new Set(tree.filter((member) => member.isManager && isOpen(member)).map(({ key }) => key));
  }
  private get shown(): Member[] {
    return openMembers(this.tree, this.open);
  }

  get rows(): Row[] {
    const { shown, open } = this;
    const current = shown.find(({ key }) => key === this.current) ?? shown[0];
    const told = {
      period: this.period,
      submissions: this.submissions ?? [],
      metrics: [...(this.sellers ?? []), ...(this.teams ?? [])],
      finished: this.finished,
      requiredCoverage: this.required,
      planState: this.planState,
      areMetricsHidden: this.areMetricsHidden
    };
    return shown.map((member) => rowOf(member, told, open.has(member.key), member === current));
  }
  get columns(): { key: string; label: string }[] {
    return (this.rows[0]?.cells ?? []).map(({ key, label }) => ({ key, label }));
  }
  get errors(): readonly string[] | null {
    return messagesOfAll(this.refusals);
  }
  get isLoading(): boolean {
    return !this.errors && !this.totals;
  }
  get hasRows(): boolean {
    return !this.errors && this.rows.length > 0;
  }
  get isEmpty(): boolean {
    return !this.errors && !this.isLoading && !this.hasRows;
  }
  get emptyMessages(): string[] {
    return [labels.empty];
  }

  renderedCallback(): void {
    if (!this.mustFocus) return;
    this.mustFocus = false;
    this.template!.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  }

  handleAnswer(event: CustomEvent<Answer>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const { data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name!, errors);
    if (data) Object.assign(this, { [name!]: data });
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
    const member = shown[index];
    if (!member) return;
    const isRtl = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
    const [right, left] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const isOpen = open.has(member.key);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.move(shown[index + 1]?.key),
      ArrowUp: () => this.move(shown[index - 1]?.key),
      Home: () => this.move(shown[0].key),
      End: () => this.move(shown.at(-1)!.key),
      [right]: () =>
        member.isManager && !isOpen ? this.toggle(member.key, true) : this.move(shown[index + 1]?.key),
      [left]: () => (isOpen ? this.toggle(member.key, false) : this.move(member.parentKey ?? undefined)),
      Enter: () => this.openScope(member.key)
    };
    if (!(event.key in steps)) return;
    event.preventDefault();
    steps[event.key]();
  }

  handleRetry(): void {
    this.refusals = {};
    this.dispatchEvent(new CustomEvent('retry'));
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
    const member = this.tree.find((one) => one.key === key);
    if (!member?.person.id) return;
    const kind = member.isManager ? 'Team' : 'Own';
    const scope: Scope = { kind, userId: member.person.id };
    this.dispatchEvent(new CustomEvent('scope', { detail: scope }));
  }
}
