import type { Choice } from 'c/forecastButtonGroup';
import { formatChange, formatDay, formatInstant, formatShortMoney } from 'c/forecastFormat';
import type { Submission } from 'c/forecastData';
import type { Figures } from 'c/forecastFigures';
import { common, fill, header, submit } from 'c/forecastLabels';
import type { CreatedPipeline, Policy } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';
import { choicesOf } from './pickers';
import type { PickerChoice, Pickers } from './pickers';
import { textsOf } from './texts';
import type { HeaderTexts } from './texts';

export type { Pickers } from './pickers';

/** The sync runs every hour; without news for so long it has stopped. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

/** Pickers, the number against the plan, and the figures behind it. */
export default class ForecastHeader extends LightningElement {
  @api figures: Figures | null = null;
  /** The pipeline that was created in the period; null: not known. */
  @api created: CreatedPipeline | null = null;
  @api pickers!: Pickers;
  @api policy!: Policy;
  /** ISO instant of what the metrics know; null before the first sync; undefined: not known yet. */
  @api asOf: string | null | undefined;
  /** What the org refused to answer; no figure is shown then. */
  @api errors: readonly string[] | null = null;
  /** Why there are no figures, where no deal is visible; null: some are, or it is not known. */
  @api blindWords: readonly string[] | null = null;
  /** What is left out of the figures, and why; null: nothing. */
  @api warnings: readonly string[] | null = null;
  @api isFallback = false;
  @api isRefreshing = false;

  /** The number that was submitted last; null: none yet; undefined: not known, or no one can submit it. */
  @api last: Submission | null | undefined;
  /** The figures are of one motion; a submission is of all. */
  @api isOneMotion = false;

  labels = { ...common, ...header, submitted: submit.last };
  search = '';

  get choices(): PickerChoice[] {
    return choicesOf(this.pickers, this.scopes);
  }

  /** Those that the search finds; the chosen one stays, so that the picker can go on showing it. */
  get scopes(): readonly Choice[] {
    const wanted = this.search.trim().toLocaleLowerCase();
    if (!wanted) return this.pickers.scopes;
    return this.pickers.scopes.filter(
      ({ label, value }) => value === this.pickers.scope || label.toLocaleLowerCase().includes(wanted)
    );
  }

  get isPaged(): boolean {
    return this.isFallback && !this.errors && !this.isLoading;
  }

  get isLoading(): boolean {
    return !this.figures;
  }

  get texts(): HeaderTexts | null {
    return this.figures && textsOf(this.figures, this.policy, this.created);
  }

  get dataAsOfText(): string {
    if (this.asOf === undefined) return '';
    if (this.asOf === null) return header.noSyncYet;
    const text = fill(header.dataAsOf, formatInstant(this.asOf));
    return this.isStale ? fill(header.staleMetrics, text) : text;
  }
  private get isStale(): boolean {
    return Boolean(this.asOf) && Date.now() - Date.parse(this.asOf!) > STALE_AFTER_MS;
  }
  get freshnessClass(): string {
    return `slds-text-body_small ${this.isStale ? 'stale' : 'slds-text-color_weak'}`;
  }

  get isLastKnown(): boolean {
    return this.last !== undefined;
  }

  get hasLast(): boolean {
    return Boolean(this.last);
  }

  get lastText(): string {
    return this.last ? formatShortMoney(this.last.number) : submit.never;
  }

  get lastDay(): string {
    return this.last ? formatDay(this.last.submittedAt) : '';
  }

  /** One motion's number says nothing about how the number of all of them has changed. */
  get sinceLast(): string {
    if (!this.last || !this.figures || this.isOneMotion) return '';
    const change = this.figures.forecast.number - this.last.number;
    return change === 0 ? submit.lastSame : fill(submit.lastSince, formatChange(change));
  }

  handlePick(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('pick', { detail: { name, value: event.detail.value } }));
  }

  handleSinceLast(): void {
    this.dispatchEvent(new CustomEvent('sincelast'));
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }

  /** Enter takes the first that was found. */
  handleSearchKey(event: KeyboardEvent): void {
    const found = this.scopes.find(({ value }) => value !== this.pickers.scope);
    if (event.key !== 'Enter' || !this.search.trim() || !found) return;
    this.search = '';
    this.dispatchEvent(new CustomEvent('pick', { detail: { name: 'scope', value: found.value } }));
  }

  handleRefresh(): void {
    this.dispatchEvent(new CustomEvent('refresh'));
  }
}
