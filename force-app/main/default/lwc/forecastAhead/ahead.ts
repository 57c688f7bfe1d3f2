import { scaleLinear } from 'c/chartMath';
import type { PlanState } from 'c/forecastFigures';
import { formatDays, formatMoney, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { ahead as labels, common, fill } from 'c/forecastLabels';
import { coverageOf, daysBetween, roundToCent } from 'c/forecastModel';
import type { ForecastTotals, Period } from 'c/forecastModel';

export interface Due {
  readonly period: Period;
  readonly totals: ForecastTotals;
  /** Null: there is none to set against these deals, for the reason of `planState`. */
  readonly plan: number | null;
  readonly planState: PlanState;
}

/** A period that is still to come, as words, a bar and a row. Positions are per cent of the widest bar. */
export interface Coming {
  readonly key: string;
  readonly name: string;
  readonly sentence: string;
  readonly label: string;
  readonly parts: readonly { key: string; x: number; width: number; className: string; title: string }[];
  readonly marks: readonly { key: string; x: number; className: string; title: string }[];
  readonly cells: readonly { key: string; text: string }[];
  readonly isThin: boolean;
}

const phasesOf = (totals: ForecastTotals) =>
  [
    {
      key: 'closed',
      label: common.closed,
      amount: totals.won.amount
    },
    {
      key: 'commit',
      label: common.vendorOfChoice,
      amount: roundToCent(totals.commitIn.amount + totals.commitOut.amount)
    },
    {
      key: 'best-case',
      label: common.fundedProjects,
      amount: roundToCent(totals.bestCaseIn.amount + totals.bestCaseOut.amount)
    },
    { key: 'pipeline', label: common.conversations, amount: totals.pipeline.amount }
  ] as const;

const totalOf = (totals: ForecastTotals): number =>
  roundToCent(phasesOf(totals).reduce((sum, phase) => sum + phase.amount, 0));
const fundedOf = (totals: ForecastTotals): number => roundToCent(totalOf(totals) - totals.pipeline.amount);

export const hasDeals = (due: readonly Due[]): boolean => due.some(({ totals }) => totalOf(totals) !== 0);

const PLANLESS: Readonly<Record<PlanState, string>> = {
  known: labels.beginsNoPlan,
  unknown: labels.beginsNoPlan,
  hidden: labels.beginsHiddenPlan,
  ofAllMotions: labels.beginsOtherPlan
};

const sentenceOf = (
  { period, totals, plan, planState }: Due,
  required: number | null,
  today: string
): string => {
  const days = formatDays(Math.max(0, daysBetween(today, period.start)));
  if (plan === null) {
    return fill(PLANLESS[planState], period.name, days, formatShortMoney(fundedOf(totals)));
  }
  const covered = formatTimes(coverageOf(totals, plan, null));
  return required === null
    ? fill(labels.beginsNoNeed, period.name, days, covered)
    : fill(labels.begins, period.name, days, covered, formatTimes(required));
};

/** @param required how many times its plan a period needs in Best Case, Commit and Closed when it begins */
export const comingOf = (due: readonly Due[], required: number | null, today: string): Coming[] => {
  const needed = (plan: number | null): number | null =>
    plan === null || required === null ? null : plan * required;
  const widest = Math.max(
    1,
    ...due.map(({ totals, plan }) => Math.max(totalOf(totals), plan ?? 0, needed(plan) ?? 0))
  );
  const x = scaleLinear().domain([0, widest]).range([0, 100]);
  return due.map((one) => {
    const { period, totals, plan, planState } = one;
    const noPlan = planState === 'hidden' ? common.notVisible : common.none;
    const need = needed(plan);
    const coverage = coverageOf(totals, plan, null);
    let start = 0;
    const parts = phasesOf(totals).map(({ key, label, amount }) => {
      const part = {
        key,
        x: x(start),
        width: Math.max(0, x(amount)),
        className: `part part_${key}`,
        title: `${label} ${formatMoney(amount)}`
      };
      start += Math.max(0, amount);
      return part;
    });
    const mark = (key: string, label: string, amount: number) => ({
      key,
      x: x(amount),
      className: `mark mark_${key}`,
      title: `${label} ${formatMoney(amount)}`
    });
    return {
      key: period.key,
      name: period.name,
      sentence: sentenceOf(one, required, today),
      label: fill(
        labels.periodSummary,
        period.name,
        formatMoney(totalOf(totals)),
        formatMoney(fundedOf(totals))
      ),
      parts,
      marks: [
        ...(plan === null ? [] : [mark('plan', labels.planMark, plan)]),
        ...(need === null ? [] : [mark('needed', labels.neededMark, need)])
      ],
      cells: [
        ...[...phasesOf(totals)].reverse().map(({ key, amount }) => ({ key, text: formatMoney(amount) })),
        { key: 'total', text: formatMoney(totalOf(totals)) },
        { key: 'plan', text: plan === null ? noPlan : formatMoney(plan) },
        { key: 'coverage', text: formatTimes(coverage) }
      ],
      isThin: coverage !== null && required !== null && coverage < required
    };
  });
};
