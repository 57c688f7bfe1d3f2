import { baselineOf, bridgeDealOf, frameOf } from 'c/forecastChanges';
import { changedDealsRequest } from 'c/forecastData';
import type { ChangedDeal, DealSelection, Request } from 'c/forecastData';
import { formatChange, formatDate, formatDeals, today } from 'c/forecastFormat';
import { fill, submit } from 'c/forecastLabels';
import { changesIn } from 'c/forecastMachines';
import type { MachineChoice } from 'c/forecastMachines';
import { amountAfter, amountBefore, isInBridge, machineShareOf, roundToCent } from 'c/forecastModel';
import type { BridgeDeal, BridgeFrame, DealChange, Period } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import { LightningElement, api } from 'lwc';

/** What was changed since the last submission, how much of it by machines, and what the number would be without that. */
export default class ForecastSubmitChanges extends LightningElement {
  @api selection!: DealSelection;
  @api period!: Period;
  /** ISO instant of the last submission. */
  @api submittedAt = '';
  /** The number less the one submitted last. */
  @api change = 0;

  refusal = '';
  private deals: readonly ChangedDeal[] | null = null;
  private machines: ReadonlySet<string> = new Set();

  private get moment() {
    const { submittedAt, period } = this;
    const baseline = baselineOf('submission', { submittedAt, pickedDate: '', period, today: today() });
    // Owners of then are not asked: a deal counts for its owner of today at both ends.
    return { ...baseline, period, stages: [], owners: this.selection.owners, ownerChanges: [] };
  }
  get request(): Request {
    return changedDealsRequest(this.selection, this.moment);
  }
  get since(): string {
    return formatDate(this.moment.date);
  }
  private get frame(): BridgeFrame {
    return frameOf(this.moment, 'number');
  }
  /** Of the deals that have part in the difference of the number. */
  private get ofNumber(): { deal: ChangedDeal; ends: BridgeDeal }[] {
    return (this.deals ?? [])
      .map((deal) => ({ deal, ends: bridgeDealOf(deal, this.moment) }))
      .filter(({ ends }) => isInBridge(ends, this.frame));
  }
  get changes(): DealChange[] | null {
    return (
      this.deals &&
      changesIn(
        this.ofNumber.map(({ deal }) => deal),
        this.moment
      )
    );
  }
  get effectText(): string {
    const { onlyByMachines } = machineShareOf(this.changes ?? [], this.machines);
    if (onlyByMachines.size === 0) return '';
    const effect = this.ofNumber
      .filter(({ ends }) => onlyByMachines.has(ends.id))
      .reduce((sum, { ends }) => sum + amountAfter(ends, this.frame) - amountBefore(ends, this.frame), 0);
    return fill(
      submit.onlyMachines,
      formatDeals(onlyByMachines.size),
      formatChange(roundToCent(effect)),
      formatChange(roundToCent(this.change - effect))
    );
  }

  handleDeals(event: CustomEvent<QueryResult<'changedDeals'>>): void {
    const { data, errors } = event.detail;
    if (data) this.deals = [...new Map(data.map((deal) => [deal.id, deal])).values()];
    this.refusal = errors?.join(' ') ?? '';
  }

  handleMachines(event: CustomEvent<MachineChoice>): void {
    this.machines = event.detail.machines;
  }
}
