import { capacityOf, monthlyCapacity, planLoadOf, sellersIf } from 'c/capacityModel';
import type { Assumption, Seller } from 'c/capacityModel';
import { planIn } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import {
  formatChange,
  formatChangeToUnit,
  formatRoundMoney,
  formatMonth,
  formatShare,
  formatShortMoney
} from 'c/forecastFormat';
import { capacity as labels, common, fill } from 'c/forecastLabels';
import type { Series } from 'c/forecastLineChart';
import { roundToCent } from 'c/forecastModel';

const YEAR = 4;

export const monthNames = (crew: Crew): string[] =>
  monthlyCapacity(crew.sellers, crew.quarters.ahead, crew.ramp).map(({ month }) => formatMonth(month.first));

/** Capacity by month as it is, and if the assumptions were so. */
export function seriesOf(crew: Crew, assumptions: readonly Assumption[]): Series[] {
  const line = (key: string, label: string, sellers: readonly Seller[]): Series => {
    const months = monthlyCapacity(sellers, crew.quarters.ahead, crew.ramp);
    const texts = months.map(({ amount }) => formatShortMoney(amount));
    return { key, label, values: months.map(({ amount }) => amount), texts, shortTexts: texts };
  };
  const now = line('now', labels.asItIs, crew.sellers);
  if (assumptions.length === 0) return [now];
  return [{ ...now, isDashed: true }, line('if', labels.whatIf, sellersIf(crew.sellers, assumptions))];
}

export const COLUMNS: readonly Column[] = [
  { key: 'quarter', label: labels.quarter },
  { key: 'now', label: labels.asItIs },
  { key: 'if', label: labels.whatIf },
  { key: 'change', label: labels.difference },
  { key: 'plan', label: labels.plan },
  { key: 'load', label: labels.load }
];

interface Figures {
  readonly now: number;
  readonly if: number;
  readonly plan: number | null;
}

const sumOf = (all: readonly Figures[]): Figures => ({
  now: roundToCent(all.reduce((sum, one) => sum + one.now, 0)),
  if: roundToCent(all.reduce((sum, one) => sum + one.if, 0)),
  // A year with a quarter that is not planned has no plan.
  plan: all.some(({ plan }) => plan === null) ? null : all.reduce((sum, { plan }) => sum + (plan ?? 0), 0)
});

const rowOf = (key: string, name: string, figures: Figures, isTotal = false): Row => {
  const { load, verdict } = planLoadOf(figures.plan, figures.if);
  return {
    key,
    name,
    isTotal,
    cells: [
      { text: formatRoundMoney(figures.now) },
      { text: formatRoundMoney(figures.if) },
      { text: formatChangeToUnit(Math.round(figures.if - figures.now)) },
      { text: figures.plan === null ? common.none : formatRoundMoney(figures.plan) },
      { text: formatShare(load), isLow: verdict === 'tooLittle' }
    ]
  };
};

const figuresOf = (crew: Crew, assumptions: readonly Assumption[]): Figures[] => {
  const sellers = sellersIf(crew.sellers, assumptions);
  return crew.quarters.ahead.map((quarter) => ({
    now: capacityOf(crew.sellers, quarter, crew.ramp).amount,
    if: capacityOf(sellers, quarter, crew.ramp).amount,
    plan: planIn(crew, quarter)
  }));
};

/** Each quarter, and each of the two years after the running quarter. */
export function rowsOf(crew: Crew, assumptions: readonly Assumption[]): Row[] {
  const quarters = crew.quarters.ahead;
  const figures = figuresOf(crew, assumptions);
  const row = (index: number): Row => rowOf(quarters[index].key, quarters[index].name, figures[index]);
  const year = (from: number): Row[] => {
    const places = Array.from({ length: YEAR }, (_, index) => from + index);
    const name = fill(labels.yearFrom, quarters[from].name, quarters[from + YEAR - 1].name);
    const sum = sumOf(places.map((place) => figures[place]));
    return [...places.map(row), rowOf(`year-${from}`, name, sum, true)];
  };
  return [row(0), ...year(1), ...year(1 + YEAR)];
}

/** What the assumptions change in the year ahead, in one sentence. */
export function resultWords(crew: Crew, assumptions: readonly Assumption[]): string {
  if (assumptions.length === 0) return labels.whatIfNothing;
  const year = sumOf(figuresOf(crew, assumptions).slice(1, 1 + YEAR));
  const load = planLoadOf(year.plan, year.if).load;
  const change = fill(
    labels.whatIfResult,
    formatChange(roundToCent(year.if - year.now)),
    formatShortMoney(year.if)
  );
  return load === null ? change : `${change} ${fill(labels.whatIfLoad, formatShare(load))}`;
}
