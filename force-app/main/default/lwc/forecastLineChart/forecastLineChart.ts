import { LightningElement, api } from 'lwc';
import { HEIGHT, drawingOf } from './drawing';
import type { Drawing, Level, Series, Unit } from './drawing';

export type { Level, Series };

const INITIAL_WIDTH = 700;

/** Shares or amounts over periods or weeks as lines, with the levels to compare them with. The table beside it says the same in words. */
export default class ForecastLineChart extends LightningElement {
  @api periods: readonly string[] = [];
  @api series: readonly Series[] = [];
  @api levels: readonly Level[] = [];
  /** The place of the period that is not finished yet; -1: all are. */
  @api running = -1;
  @api description = '';
  /** What the values are. */
  @api unit: Unit = 'share';

  /** One unit of the drawing is one pixel, so that words are as large on a phone as on a desk. */
  width = INITIAL_WIDTH;
  private observer: ResizeObserver | undefined;

  get viewBox(): string {
    return `0 0 ${this.width} ${HEIGHT}`;
  }

  get drawing(): Drawing {
    const { periods, series, levels, running, width, unit } = this;
    return drawingOf({ periods, series, levels, running, width, unit });
  }

  renderedCallback(): void {
    const frame = this.template!.querySelector('.frame');
    if (this.observer || !frame || !('ResizeObserver' in window)) return;
    this.observer = new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width > 0) this.width = Math.round(contentRect.width);
    });
    this.observer.observe(frame);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }
}
