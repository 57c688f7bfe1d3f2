import type { Choice } from 'c/forecastButtonGroup';
import {
  actionsOf,
  actionsRequest,
  dealHistoryRequest,
  evidenceOf,
  evidenceRequest,
  guideRequest,
  machinesRequest
} from 'c/forecastData';
import type { ActionPage, DealHistory, EvidencePage, Guide, Machine } from 'c/forecastData';
import { dayOf, formatCount, formatDate, leaveOutCurrency } from 'c/forecastFormat';
import { common, dealHistory as labels, fill, machines as machineLabels } from 'c/forecastLabels';
import type { Picklists } from 'c/forecastPicklists';
import { viewStatus } from 'c/forecastView';
import type { ViewResult, ViewRequests, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { authorsOf, entriesOf, hiddenWords } from './entries';
import type { Entry, HistoryParts, Kind } from './entries';

interface Known {
  readonly history?: DealHistory;
  readonly evidence?: readonly EvidencePage[];
  readonly guide?: Guide;
  readonly actions?: readonly ActionPage[];
  readonly machines?: readonly Machine[];
}

interface Row extends Entry {
  readonly when: string;
  readonly className: string;
  readonly about: string;
}

const FIRST = 8;

const KINDS: readonly Choice[] = [
  { value: 'all', label: labels.all },
  { value: 'deal', label: labels.kindDeal },
  { value: 'buyer', label: labels.kindBuyer },
  { value: 'calls', label: labels.kindCalls }
];

/** One line of time: stages, amounts, dates and slips, calls, what the buyer confirmed, and what it did to each number. */
export default class DealHistoryElement extends LightningElement {
  @api recordId = '';
  /** What an admin calls the card; blank: its own name. */
  @api cardTitle = '';

  labels = { ...common, ...labels };
  kinds = KINDS;
  kind: Kind | 'all' = 'all';
  isAllShown = false;
  isWithoutMachines = false;
  known: Known = {};
  errors: readonly string[] | null = null;
  private areMachinesUnknown = false;
  picklists: Picklists | null = null;

  get heading(): string {
    return this.cardTitle || labels.title;
  }
  get requests(): ViewRequests {
    const { recordId } = this;
    const { history } = this.known;
    return {
      history: dealHistoryRequest(recordId),
      evidence: evidenceRequest(recordId),
      guide: guideRequest(),
      actions: actionsRequest(recordId),
      machines: history ? machinesRequest(authorsOf(history)) : null
    };
  }
  get parts(): HistoryParts | null {
    const { history, evidence, guide, actions } = this.known;
    if (!history || !evidence || !guide || !actions || !this.picklists) return null;
    const { stages } = this.picklists;
    const { criteria, texts } = guide;
    return { history, evidence: evidenceOf(evidence), actions: actionsOf(actions), criteria, texts, stages };
  }
  get status(): ViewStatus {
    return viewStatus({
      errors: this.errors ?? this.picklists?.errors ?? null,
      isLoading: !this.parts,
      empty: () => (this.entries.length === 0 ? { messages: [labels.empty] } : null)
    });
  }
  get entries(): Entry[] {
    return this.parts ? entriesOf(this.parts) : [];
  }
  private get ofKind(): Entry[] {
    return this.entries.filter(({ kind }) => this.kind === 'all' || kind === this.kind);
  }
  get chosen(): Entry[] {
    return this.ofKind.filter((one) => !this.isWithoutMachines || !this.isByMachine(one));
  }
  private isByMachine({ byId }: Pick<Entry, 'byId'>): boolean {
    return this.known.machines?.some(({ id }) => id === byId) ?? false;
  }
  /** Of the chosen kind; '' where machines did nothing. */
  get machinesText(): string {
    const { length } = this.ofKind.filter((one) => this.isByMachine(one));
    return length > 0 ? fill(labels.withoutMachines, formatCount(length)) : '';
  }
  get rows(): Row[] {
    return this.chosen.slice(0, this.isAllShown ? undefined : FIRST).map((one) => ({
      ...one,
      when: formatDate(dayOf(one.at)),
      className: `entry entry_${one.tone}`,
      about: [one.detail, one.who && this.isByMachine(one) ? fill(machineLabels.byMachine, one.who) : one.who]
        .filter(Boolean)
        .join(' · ')
    }));
  }
  get machinesButton(): { pressed: string; className: string } {
    const pressed = String(this.isWithoutMachines);
    return { pressed, className: `slds-button slds-button_${this.isWithoutMachines ? 'brand' : 'neutral'}` };
  }
  get isNoneOfKind(): boolean {
    return this.chosen.length === 0;
  }
  get moreText(): string {
    const { length } = this.chosen;
    return !this.isAllShown && length > FIRST ? fill(labels.more, length - FIRST) : '';
  }
  get notes(): string[] {
    if (!this.parts) return [];
    const cut = this.parts.history.isCut ? labels.cut : '';
    const machines = this.areMachinesUnknown ? machineLabels.notKnown : '';
    return [hiddenWords(this.parts), cut, machines].filter(Boolean);
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (data !== undefined) this.known = { ...this.known, [name]: data };
    // Without knowing the machines the history is whole all the same.
    if (name === 'machines') this.areMachinesUnknown = Boolean(errors);
    else this.errors = errors ?? null;
  }

  handlePicklists(event: CustomEvent<Picklists>): void {
    this.picklists = event.detail;
  }

  handleCurrencies(event: CustomEvent<boolean>): void {
    if (event.detail) leaveOutCurrency();
  }

  handleKind(event: CustomEvent<{ value: string }>): void {
    this.kind = event.detail.value as Kind | 'all';
    this.isAllShown = false;
  }

  handleMachines(): void {
    this.isWithoutMachines = !this.isWithoutMachines;
  }

  handleMore(): void {
    this.isAllShown = true;
  }
}
