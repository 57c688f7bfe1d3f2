import type { Changed, Line } from 'c/forecastChanges';
import { formatMoney } from 'c/forecastFormat';
import { changes, fill, machines } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';

interface ShownLine extends Line {
  readonly isOpen: boolean;
  readonly expanded: string;
}

/** The way from one total to another as a waterfall and a table; a line opens the deals it is made of. */
export default class ForecastBridge extends LightningElement {
  @api changed!: Changed;
  @api sinceText = '';
  @api endText = '';
  @api caption = '';
  @api isOnPaper = false;

  labels = changes;
  machineLabels = machines;
  /** A slanting gap near the beginning of a bar that does not begin at 0. */
  cut = '1.2,10 1.9,0 2.7,0 2,10';
  private openBucket: string | null = null;

  get frameClass(): string {
    return this.isOnPaper ? 'paper' : '';
  }
  get isOnScreen(): boolean {
    return !this.isOnPaper;
  }
  get lines(): ShownLine[] {
    return this.changed.lines.map((line) => {
      const isOpen = line.key === this.openBucket;
      return { ...line, isOpen, expanded: String(isOpen) };
    });
  }
  get beforeText(): string {
    return formatMoney(this.changed.before);
  }
  get afterText(): string {
    return formatMoney(this.changed.after);
  }
  get sumText(): string {
    const { before, after, lines } = this.changed;
    const sum = lines.reduce((total, { amount }) => total + Math.round(amount * 100), 0) / 100;
    const change = formatMoney(Math.abs(sum));
    return fill(sum < 0 ? changes.sumsLess : changes.sums, formatMoney(before), change, formatMoney(after));
  }

  handleLine(event: Event): void {
    const { bucket } = (event.currentTarget as HTMLElement).dataset;
    this.openBucket = bucket === this.openBucket ? null : bucket!;
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const detail = { deal: { id }, action: 'open' };
    this.dispatchEvent(new CustomEvent('cardaction', { detail, bubbles: true, composed: true }));
  }
}
