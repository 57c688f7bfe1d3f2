import {
  changedDealsRequest,
  reassignedRequest,
  messagesOfAll,
  ownerChangesRequest,
  refusalsAfter
} from 'c/forecastData';
import type { ChangedDeal, DealSelection, Refusals } from 'c/forecastData';
import { changes, common } from 'c/forecastLabels';
import { NO_MACHINES } from 'c/forecastMachines';
import type { MachineChoice } from 'c/forecastMachines';
import { isSame } from 'c/forecastModel';
import type { BridgeTotal, ForecastTotals, Period, StageFacts } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { groupsOf } from './choices';
import type { ChoiceGroup, Since } from './choices';
import { changedOf, totalOf } from './lines';
import type { Changed } from './lines';
import { NOTHING, allDealsOf, isWhole, withOwners, withoutDeals } from './known';
import { reassigned, hiddenWords } from './snapshots';
import { lastDayOf, offeredSince, baselineOf, wordsOf } from './baseline';
import type { Baseline, Words } from './baseline';

export { baselineOf } from './baseline';
export { bridgeDealOf, frameOf, historyOf } from './snapshots';
export type { Changed, Line } from './lines';
export type { Since } from './choices';

/** What has changed the forecast since a day: each deal on one line, the lines adding up to the difference. */
export default class ForecastChanges extends LightningElement {
  @api
  get selection(): DealSelection {
    return this.chosen;
  }
  set selection(selection: DealSelection) {
    if (isSame(selection, this.chosen)) return;
    this.chosen = selection;
    this.forgetDeals();
  }
  @api totals: ForecastTotals | null = null;
  /** Why there are no totals. */
  @api totalsErrors: readonly string[] | null = null;
  @api period!: Period;
  @api stages: readonly StageFacts[] = [];
  @api today = '';
  /** When the last number was submitted, an ISO instant; null before the first. */
  @api submittedAt: string | null = null;
  /** On paper: only the lines, of all that is in the forecast. */
  @api isOnPaper = false;
  /** The choice at the start; the buttons change it. */
  @api
  get since(): Since {
    return this.chosenSince;
  }
  set since(since: Since) {
    this.chosenSince = since;
  }

  labels = { ...common, ...changes };
  private refusals: Refusals = {};
  private chosenTotal: BridgeTotal = 'number';
  private chosen!: DealSelection;
  private chosenSince: Since = 'week';
  private pickedDate = '';
  private known = NOTHING;
  private machines = NO_MACHINES;

  private get explained(): BridgeTotal {
    return this.isOnPaper ? 'forecast' : this.chosenTotal;
  }
  /** Not every moment is offered of every period. */
  private get effectiveSince(): Since {
    return offeredSince(this).includes(this.since) ? this.since : 'start';
  }
  get baseline(): Baseline {
    const { effectiveSince, submittedAt, pickedDate, period, today } = this;
    return baselineOf(effectiveSince, { submittedAt, pickedDate, period, today });
  }
  get lastDay(): string {
    return lastDayOf(this.period, this.today);
  }
  get words(): Words {
    const isAcceptanceHidden = this.all.some((deal) => !deal.isAcceptanceVisible);
    const hidden = { areOwnersHidden: this.known.areOwnersHidden, isAcceptanceHidden };
    return wordsOf(this.explained, this.baseline, this.period, hidden);
  }
  private get reassignedIds(): string[] {
    return reassigned(this.known.ownerChanges ?? [], this.chosen.owners);
  }
  get requests(): ViewRequests {
    const { chosen, baseline, reassignedIds } = this;
    return {
      deals: changedDealsRequest(chosen, baseline),
      ownerChanges: chosen.owners && ownerChangesRequest(baseline.from),
      reassignedDeals: reassignedRequest(chosen, reassignedIds)
    };
  }

  get groups(): ChoiceGroup[] {
    return groupsOf(this.effectiveSince, this.explained, offeredSince(this));
  }
  get panelClass(): string {
    return this.isOnPaper ? '' : 'panel';
  }
  get isOnScreen(): boolean {
    return !this.isOnPaper;
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: this.totalsErrors ?? messagesOfAll(this.refusals),
      isLoading: this.isLoading,
      empty: () => {
        const hidden = hiddenWords(this.all, this.explained);
        if (hidden) return { messages: hidden };
        const nothing = { title: changes.emptyTitle, messages: this.words.empty };
        return this.changed.lines.length === 0 ? nothing : null;
      }
    });
  }
  private get isLoading(): boolean {
    const asked = { owners: this.chosen.owners !== null, reassigned: this.reassignedIds.length > 0 };
    return !this.totals || !isWhole(this.known, asked);
  }
  private get all(): ChangedDeal[] {
    return allDealsOf(this.known);
  }
  get changed(): Changed {
    const { baseline, period, stages, explained, machines } = this;
    const { owners } = this.chosen;
    const moment = { ...baseline, period, stages, owners, ownerChanges: this.known.ownerChanges ?? [] };
    const total = totalOf(this.totals!, explained, baseline.until !== null);
    return changedOf({ deals: this.all, moment, explained, total, machines });
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors, outage } = event.detail;
    const areOwners = name === 'ownerChanges';
    if (areOwners) this.known = withOwners(this.known, event.detail as ViewResult<'ownerChanges'>);
    else if (data) this.known = { ...this.known, [name]: data };
    // An org that shows no owners refuses nothing that the view needs.
    this.refusals = refusalsAfter(this.refusals, name, areOwners ? outage && errors : errors);
  }

  handleMachines(event: CustomEvent<MachineChoice>): void {
    this.machines = event.detail;
  }

  handleChoose(event: CustomEvent<string>): void {
    if ((event.currentTarget as HTMLElement).dataset.id === 'explained') {
      this.chosenTotal = event.detail as BridgeTotal;
      return;
    }
    const { from } = this.baseline;
    this.chosenSince = event.detail as Since;
    this.forgetUnless(from);
  }

  handleDate(event: CustomEvent<{ value: string | null }>): void {
    const { value } = event.detail;
    if (!value || value > this.lastDay) return;
    const { from } = this.baseline;
    this.pickedDate = value;
    this.forgetUnless(from);
  }

  /** The same moment again asks nothing, so what has been answered stays. */
  private forgetUnless(from: string): void {
    if (this.baseline.from !== from) this.forget();
  }

  private forget(): void {
    this.known = NOTHING;
    this.refusals = {};
  }

  private forgetDeals(): void {
    this.known = withoutDeals(this.known);
    this.refusals = {};
  }
}
