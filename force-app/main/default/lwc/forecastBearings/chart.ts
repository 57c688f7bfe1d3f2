import { formatShortMoney } from 'c/forecastFormat';
import { bearings as labels, fill } from 'c/forecastLabels';
import type { Level, Series } from 'c/forecastLineChart';
import { isOver } from 'c/forecastModel';
import type { BearingName } from 'c/forecastModel';
import { rowsOf, shownBearings } from './rows';
import type { BearingFacts } from './rows';
import { shortBearingName, weekText } from 'c/forecastBearingWords';

export interface BearingChart {
  readonly weeks: readonly string[];
  readonly series: readonly Series[];
  readonly levels: readonly Level[];
  readonly description: string;
}

/** Those that change from week to week. */
const DRAWN: readonly BearingName[] = ['head', 'managers', 'sellers', 'conversion', 'probability', 'rule'];

/** The bearings over the weeks, with the plan and, where the period is over, what came; null where none of them says anything. */
export const chartOf = (facts: BearingFacts): BearingChart | null => {
  const { current, scope, plan, today } = facts;
  const byWeek = current.readings.map(({ week }) => shownBearings(facts, week));
  const saidBy = (name: BearingName): (number | null)[] =>
    byWeek.map((shown) => shown.find((one) => one.name === name)?.said ?? null);
  const last = current.readings.at(-1)!;
  const words = rowsOf(facts, last.week)
    .map(({ name, said, gap }) => `${name} ${said || gap}`)
    .join(', ');
  const series = DRAWN.map((name) => ({ name, values: saidBy(name) }))
    .filter(({ values }) => values.some((value) => value !== null))
    .map(({ name, values }) => ({ key: name, label: shortBearingName(name, scope), values }));
  if (series.length === 0) return null;
  return {
    weeks: current.readings.map(({ week }) => `${week}`),
    series,
    levels: [
      ...(plan === null
        ? []
        : [{ key: 'plan', label: fill(labels.planLevel, formatShortMoney(plan)), value: plan }]),
      ...(isOver(current.period, today) && current.won !== null
        ? [{ key: 'came', label: fill(labels.cameLevel, formatShortMoney(current.won)), value: current.won }]
        : [])
    ],
    description: fill(labels.chartLabel, current.period.name, weekText(last), words)
  };
};
