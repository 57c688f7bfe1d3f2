import { line, max, min, scaleLinear, scalePoint } from 'c/chartMath';
import { formatShare } from 'c/forecastFormat';
import { LightningElement, api } from 'lwc';

/** One line. Values are fractions, null where the period has none: the line is broken there. */
export interface Series {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly isDashed?: boolean;
}
/** A level to hold the lines against. */
export interface Level {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

interface Point {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly title: string;
}
interface Drawn {
  readonly key: string;
  readonly label: string;
  readonly path: string;
  readonly points: Point[];
  readonly className: string;
  readonly labelY: number;
  readonly labelX: number;
}

const HEIGHT = 280;
const LEFT = 40;
/** Room for the name and the latest value at the end of a line. */
const NAMES = 140;
const TOP = 12;
const BOTTOM = 240;
/** Below this distance two labels at the end of their lines would touch. */
const LABEL_GAP = 18;
/** One name of a period and the air beside it. */
const PERIOD_WIDTH = 72;
const INITIAL_WIDTH = 700;

/** Moves labels down until none touches the one above. */
const apart = (drawn: readonly Drawn[]): Drawn[] => {
  const placed = new Map<string, number>();
  let above = -Infinity;
  for (const one of [...drawn].sort((a, b) => a.labelY - b.labelY)) {
    above = Math.max(one.labelY, above + LABEL_GAP);
    placed.set(one.key, above);
  }
  return drawn.map((one) => ({ ...one, labelY: placed.get(one.key)! }));
};

/** Shares over periods as lines, with the levels they are held against. The table beside it says the same in words. */
export default class ForecastLineChart extends LightningElement {
  @api periods: readonly string[] = [];
  @api series: readonly Series[] = [];
  @api levels: readonly Level[] = [];
  @api description = '';

  /** One unit of the drawing is one pixel, so that words are as large on a phone as on a desk. */
  width = INITIAL_WIDTH;
  private observer: ResizeObserver | undefined;

  get viewBox(): string {
    return `0 0 ${this.width} ${HEIGHT}`;
  }

  private get right(): number {
    return this.width - NAMES;
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

  private get xScale() {
    return scalePoint<number>()
      .domain(this.periods.map((_, index) => index))
      .range([LEFT, this.right])
      .padding(this.periods.length < 2 ? 0.5 : 0);
  }

  private get yScale() {
    const values = [
      ...this.series.flatMap(({ values: ofSeries }) => ofSeries.filter((value) => value !== null)),
      ...this.levels.map(({ value }) => value)
    ];
    const low = Math.max(0, Math.floor(((min(values) ?? 0) - 0.04) * 10) / 10);
    const high = Math.min(1, Math.ceil(((max(values) ?? 1) + 0.01) * 10) / 10);
    return scaleLinear().domain([low, high]).range([BOTTOM, TOP]);
  }

  get grid(): {
    key: number;
    y: number;
    textY: number;
    text: string;
    x1: number;
    x2: number;
    textX: number;
  }[] {
    const y = this.yScale;
    return y.ticks(4).map((tick) => ({
      key: tick,
      y: y(tick),
      textY: y(tick) + 4,
      text: formatShare(tick),
      x1: LEFT,
      x2: this.right,
      textX: LEFT - 8
    }));
  }

  get labels(): { key: string; x: number; y: number; text: string }[] {
    const x = this.xScale;
    // As many names as there is room for, counted from the latest.
    const step = Math.ceil((this.periods.length * PERIOD_WIDTH) / (this.right - LEFT + PERIOD_WIDTH));
    return this.periods
      .map((text, index) => ({ key: `${index}`, x: x(index) ?? 0, y: BOTTOM + 22, text, index }))
      .filter(({ index }) => (this.periods.length - 1 - index) % step === 0);
  }

  get drawnLevels(): {
    key: string;
    y: number;
    textY: number;
    label: string;
    x1: number;
    x2: number;
    textX: number;
  }[] {
    const y = this.yScale;
    return this.levels.map(({ key, label, value }) => ({
      key,
      label,
      y: y(value),
      textY: y(value) - 4,
      x1: LEFT,
      x2: this.right,
      textX: LEFT + 4
    }));
  }

  get drawn(): Drawn[] {
    const x = this.xScale;
    const y = this.yScale;
    const path = line<number | null>()
      .defined((value) => value !== null)
      .x((_, index) => x(index) ?? 0)
      .y((value) => y(value ?? 0));
    const drawn = this.series.map(({ key, label, values, isDashed }): Drawn => {
      const points = values.flatMap((value, index): Point[] =>
        value === null
          ? []
          : [
              {
                key: `${key}-${index}`,
                x: x(index) ?? 0,
                y: y(value),
                title: `${this.periods[index]}: ${label} ${formatShare(value)}`
              }
            ]
      );
      const last = points.at(-1);
      const lastValue = values.filter((value) => value !== null).at(-1) ?? null;
      return {
        key,
        label: `${label} ${formatShare(lastValue)}`,
        path: path(values) ?? '',
        points,
        className: `line line_${key}${isDashed ? ' line_dashed' : ''}`,
        labelY: (last?.y ?? BOTTOM) + 4,
        labelX: this.right + 10
      };
    });
    return apart(drawn);
  }
}
