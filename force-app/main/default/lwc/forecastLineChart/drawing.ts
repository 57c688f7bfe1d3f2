import { line, max, min, scaleLinear, scalePoint } from 'c/chartMath';
import { formatShare, formatShortMoney } from 'c/forecastFormat';
import { fill, rates as labels } from 'c/forecastLabels';

/** Fractions, or amounts in the corporate currency. */
export type Unit = 'share' | 'money';

/** One line. Values are of the chart's unit, null where the period has none: the line is broken there. */
export interface Series {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Each value in words; whole per cent or a short amount where they are missing. */
  readonly texts?: readonly string[];
  /** The same, as short as the end of a line has room for. */
  readonly shortTexts?: readonly string[];
  readonly isDashed?: boolean;
  /** Points that say less than the others, by place: they are drawn open. */
  readonly areOpen?: readonly boolean[];
}
/** A level to hold the lines against. */
export interface Level {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

/** What a chart shows, and how wide. */
export interface ChartFacts {
  readonly periods: readonly string[];
  readonly series: readonly Series[];
  readonly levels: readonly Level[];
  /** The place of the period that is not finished: its points are open; -1: all are. */
  readonly running: number;
  readonly width: number;
  readonly unit: Unit;
}

interface Point {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly className: string;
}
interface Rule {
  readonly y: number;
  readonly textY: number;
  readonly x1: number;
  readonly x2: number;
  readonly textX: number;
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

/** Everything in the drawing, in its own units. */
export interface Drawing {
  readonly grid: readonly (Rule & { key: number; text: string })[];
  readonly labels: readonly { key: string; x: number; y: number; text: string }[];
  /** Below the name of the running period. */
  readonly soFar: { x: number; y: number; text: string } | null;
  readonly levels: readonly (Rule & { key: string; label: string })[];
  readonly lines: readonly Drawn[];
}

export const HEIGHT = 280;
/** Room for the values of the scale. */
const LEFT: Readonly<Record<Unit, number>> = { share: 40, money: 64 };
/** Room for the name and the latest value at the end of a line. */
const NAMES = 140;
const TOP = 12;
const BOTTOM = 240;
/** Below this distance two labels at the end of their lines would touch. */
const LABEL_GAP = 18;
/** One name of a period and the air beside it. */
const PERIOD_WIDTH = 72;

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

type Place = (value: number) => number;

const xScale = (count: number, [left, right]: readonly [number, number]): Place => {
  const scale = scalePoint<number>()
    .domain(Array.from({ length: count }, (_, index) => index))
    .range([left, right])
    .padding(count < 2 ? 0.5 : 0);
  return (index) => scale(index) ?? 0;
};

const FORMATS: Readonly<Record<Unit, (value: number | null) => string>> = {
  share: formatShare,
  money: (value) => formatShortMoney(value ?? 0)
};

/** Of shares from a tenth below the lowest to a tenth above the highest value, from 0 on, and up to 1 where none is above it; of amounts from 0. */
const yScale = ({ series, levels, unit }: ChartFacts) => {
  const values = [
    ...series.flatMap(({ values: ofSeries }) => ofSeries.filter((value) => value !== null)),
    ...levels.map(({ value }) => value)
  ];
  if (unit === 'money')
    return scaleLinear()
      .domain([Math.min(0, min(values) ?? 0), (max(values) ?? 0) * 1.05 || 1])
      .range([BOTTOM, TOP]);
  const low = Math.max(0, Math.floor(((min(values) ?? 0) - 0.04) * 10) / 10);
  const highest = max(values) ?? 1;
  const above = Math.ceil((highest + 0.01) * 10) / 10;
  const high = highest > 1 ? above : Math.min(1, above);
  return scaleLinear().domain([low, high]).range([BOTTOM, TOP]);
};

/** Where the values of a series are drawn. */
interface Places {
  readonly x: Place;
  readonly y: Place;
}

const pointsOf = (
  { key, label, values, texts, areOpen }: Series,
  { periods, running, unit }: ChartFacts,
  { x, y }: Places
): Point[] =>
  values.flatMap((value, index) => {
    if (value === null) return [];
    const isRunning = index === running;
    const isOpen = isRunning || areOpen?.[index];
    const period = isRunning ? fill(labels.soFarPeriod, periods[index]) : periods[index];
    return [
      {
        key: `${key}-${index}`,
        x: x(index),
        y: y(value),
        title: `${period}: ${label} ${texts?.[index] ?? FORMATS[unit](value)}`,
        className: isOpen ? 'point point_open' : 'point'
      }
    ];
  });

const lineOf = (series: Series, facts: ChartFacts, places: Places): Omit<Drawn, 'labelX'> => {
  const { key, label, values, shortTexts, isDashed } = series;
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => places.x(index))
    .y((value) => places.y(value ?? 0));
  const points = pointsOf(series, facts, places);
  const last = values.reduce<number>((latest, value, index) => (value === null ? latest : index), -1);
  const lastText = shortTexts?.[last] ?? FORMATS[facts.unit](values[last] ?? null);
  return {
    key,
    label: `${label} ${lastText}`,
    path: path(values) ?? '',
    points,
    className: `line line_${key}${isDashed ? ' line_dashed' : ''}`,
    labelY: (points.at(-1)?.y ?? BOTTOM) + 4
  };
};

/** Where the lines, their points, the levels and all words stand. */
export const drawingOf = (facts: ChartFacts): Drawing => {
  const { periods, series, levels, width, running, unit } = facts;
  const left = LEFT[unit];
  const right = width - NAMES;
  const x = xScale(periods.length, [left, right]);
  const y = yScale(facts);
  // As many names as there is room for, counted from the latest.
  const step = Math.max(1, Math.ceil(((periods.length - 1) * PERIOD_WIDTH) / (right - left)));
  return {
    grid: y.ticks(4).map((tick) => ({
      key: tick,
      y: y(tick),
      textY: y(tick) + 4,
      text: FORMATS[unit](tick),
      x1: left,
      x2: right,
      textX: left - 8
    })),
    soFar: running < 0 ? null : { x: x(running), y: BOTTOM + 36, text: labels.soFar },
    labels: periods
      .map((text, index) => ({ key: `${index}`, x: x(index), y: BOTTOM + 22, text, index }))
      .filter(({ index }) => (periods.length - 1 - index) % step === 0),
    levels: levels.map(({ key, label, value }) => ({
      key,
      label,
      y: y(value),
      textY: y(value) - 4,
      x1: left,
      x2: right,
      textX: left + 4
    })),
    lines: apart(series.map((one) => ({ ...lineOf(one, facts, { x, y }), labelX: right + 10 })))
  };
};
