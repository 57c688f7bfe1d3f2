import type { Choice } from 'c/forecastButtonGroup';
import { machinesRequest } from 'c/forecastData';
import type { Machine, Request } from 'c/forecastData';
import { formatCount, formatDeals, formatList } from 'c/forecastFormat';
import { fill, machines as labels } from 'c/forecastLabels';
import { machineShareOf } from 'c/forecastModel';
import type { DealChange, MachineShare } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import { LightningElement, api } from 'lwc';

export { changesIn } from './made';

/** Detail of the `machines` event. */
export interface MachineChoice {
  /** The ids of the users that are machines. */
  readonly machines: ReadonlySet<string>;
  /** Deals that only machines changed are left out of the lines. */
  readonly isLeftOut: boolean;
}

export const NO_MACHINES: MachineChoice = { machines: new Set(), isLeftOut: false };

const CHOICES: readonly Choice[] = [
  { value: 'with', label: labels.withMachines },
  { value: 'without', label: labels.withoutMachines }
];

/** How many changes machines made: a sentence, and a choice to leave out the deals that only they changed. */
export default class ForecastMachines extends LightningElement {
  @api changes: readonly DealChange[] = [];
  /** Since when, as the sentence says it. */
  @api since = '';
  /** Only the sentence. */
  @api isChoiceHidden = false;

  labels = labels;
  choices = CHOICES;
  choice = 'with';
  /** Null: not known yet, or the org refused to say. */
  private machines: readonly Machine[] | null = null;
  private isRefused = false;

  get request(): Request | null {
    return machinesRequest(this.changes.map(({ by }) => by));
  }
  private get share(): MachineShare {
    return machineShareOf(this.changes, new Set(this.machines?.map(({ id }) => id)));
  }
  get isChoiceShown(): boolean {
    return !this.isChoiceHidden && this.share.onlyByMachines.size > 0;
  }
  get sentence(): string {
    const { changes, deals, byMachines } = this.share;
    if (changes === 0) return '';
    const facts = [this.since, formatCount(changes), formatDeals(deals)];
    if (this.machines === null && this.request) {
      const words = fill(labels.shareNotKnown, ...facts);
      return this.isRefused ? `${words} ${labels.notKnown}` : words;
    }
    if (byMachines === 0) return fill(labels.none, ...facts);
    const authors = new Set(this.changes.map(({ by }) => by));
    const names = this.machines!.filter(({ id }) => authors.has(id)).map(({ name }) => name);
    return fill(labels.share, ...facts, formatCount(byMachines), formatList(names));
  }
  get leftOutText(): string {
    const { onlyByMachines } = this.share;
    return this.isChoiceShown && this.choice === 'without'
      ? fill(labels.leftOut, formatDeals(onlyByMachines.size))
      : '';
  }

  handleResult(event: CustomEvent<QueryResult<'machines'>>): void {
    const { data, errors, outage } = event.detail;
    if (outage) return;
    this.machines = data ?? null;
    this.isRefused = Boolean(errors);
    this.tell();
  }

  handleChoose(event: CustomEvent<string>): void {
    this.choice = event.detail;
    this.tell();
  }

  private tell(): void {
    const detail: MachineChoice = {
      machines: new Set(this.machines?.map(({ id }) => id)),
      isLeftOut: this.choice === 'without'
    };
    this.dispatchEvent(new CustomEvent('machines', { detail, bubbles: true, composed: true }));
  }
}
