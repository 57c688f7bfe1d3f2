import { hiringStepsOf } from 'c/capacityModel';
import type { Assumption } from 'c/capacityModel';
import { currentSellers, groundsOf, termsOf } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import { capacity as labels, common } from 'c/forecastLabels';
import type { Series } from 'c/forecastLineChart';
import { LightningElement, api } from 'lwc';
import {
  COUNTS,
  DELAYS,
  KINDS,
  assumptionOf,
  assumptionWords,
  firstDraft,
  monthOptions,
  segmentOptions,
  sellerOptions,
  startOptions
} from './assumptions';
import type { Draft, Kind } from './assumptions';
import { unfedWords } from './fed';
import { COLUMNS, monthNames, resultWords, rowsOf, seriesOf } from './figures';

type Options = readonly { value: string; label: string }[];

/** What capacity would be if sellers were added, lost or delayed. Nothing is saved. */
export default class ForecastWhatIf extends LightningElement {
  @api crew!: Crew;

  labels = labels;
  kinds = KINDS;
  counts = COUNTS;
  delays = DELAYS;
  columns: readonly Column[] = COLUMNS;
  isTable = false;
  assumptions: readonly Assumption[] = [];
  private entered: Partial<Draft> = {};

  get draft(): Draft {
    return { ...firstDraft(this.crew), ...this.entered };
  }
  /** Without a quota there is no capacity to change. */
  get isWithoutQuotas(): boolean {
    return currentSellers(this.crew).every(({ quota }) => quota === null);
  }
  get isAdd(): boolean {
    return this.draft.kind === 'add';
  }
  get isDelay(): boolean {
    return this.draft.kind === 'delay';
  }
  get hasMonth(): boolean {
    return !this.isDelay;
  }
  get segments(): Options {
    return segmentOptions(this.crew);
  }
  get months(): Options {
    return monthOptions(this.crew);
  }
  get sellers(): Options {
    return this.isDelay ? startOptions(this.crew, this.assumptions) : sellerOptions(this.crew);
  }
  get isWithoutStarts(): boolean {
    return this.isDelay && this.sellers.length === 0;
  }
  get isIncomplete(): boolean {
    return assumptionOf(this.draft) === null;
  }
  get hasAssumptions(): boolean {
    return this.assumptions.length > 0;
  }
  get said(): { key: number; text: string }[] {
    return this.assumptions.map((_, index) => ({
      key: index,
      text: assumptionWords(this.crew, this.assumptions, index)
    }));
  }
  get result(): string {
    return resultWords(this.crew, this.assumptions);
  }
  get unfed(): string {
    const grounds = groundsOf(this.crew, 'segment');
    return unfedWords(this.assumptions, (segment, count) => {
      const ground = grounds.find(({ key }) => key === segment);
      return ground ? hiringStepsOf(ground, termsOf(this.crew), this.crew.ramp, count) : [];
    }).join(' ');
  }
  get monthNames(): string[] {
    return monthNames(this.crew);
  }
  get series(): Series[] {
    return seriesOf(this.crew, this.assumptions);
  }
  get rows(): Row[] {
    return rowsOf(this.crew, this.assumptions);
  }
  get tableText(): string {
    return this.isTable ? common.showAsChart : common.showAsTable;
  }

  handleKind(event: CustomEvent<Kind>): void {
    this.entered = { ...this.entered, kind: event.detail, sellerId: '' };
  }
  handleField(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.entered = { ...this.entered, [name!]: event.detail.value };
  }
  handleTry(): void {
    const assumption = assumptionOf(this.draft);
    if (!assumption) return;
    this.assumptions = [...this.assumptions, assumption];
    this.entered = { ...this.entered, sellerId: '' };
  }
  handleUndo(): void {
    this.assumptions = this.assumptions.slice(0, -1);
  }
  handleReset(): void {
    this.assumptions = [];
    this.entered = {};
  }
  handleTable(): void {
    this.isTable = !this.isTable;
  }
}
