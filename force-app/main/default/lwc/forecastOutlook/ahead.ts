import { scaleLinear } from 'c/chartMath';
import { requirementOf } from 'c/capacityModel';
import { advancedText, createdText, startsSentence } from 'c/forecastCoverage';
import type { PlanStatus } from 'c/forecastFigures';
import { formatDays, formatList, formatMoney, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { ahead as labels, common, fill, phaseName } from 'c/forecastLabels';
import {
  advancedShareOf,
  coverageOf,
  coveredAmount,
  daysBetween,
  isPipelineCounted,
  judgeCoverage,
  roundToCent,
  theNumber
} from 'c/forecastModel';
import type { CreatedPipeline, ForecastTotals, PastStart, Period, Policy } from 'c/forecastModel';

export interface Due {
  readonly period: Period;
  readonly totals: ForecastTotals;
  /** Null: there is none to set against these deals, for the reason of `planStatus`. */
  readonly plan: number | null;
  readonly planStatus: PlanStatus;
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
}

const phasesOf = (totals: ForecastTotals) =>
  [
    {
      key: 'closed',
      phase: 'Closed',
      amount: totals.won.amount
    },
    {
      key: 'commit',
      phase: 'VendorOfChoice',
      amount: roundToCent(totals.commitIn.amount + totals.commitOut.amount)
    },
    {
      key: 'best-case',
      phase: 'FundedProjects',
      amount: roundToCent(totals.bestCaseIn.amount + totals.bestCaseOut.amount)
    },
    { key: 'pipeline', phase: 'Conversations', amount: totals.pipeline.amount }
  ] as const;

const totalOf = (totals: ForecastTotals): number =>
  roundToCent(phasesOf(totals).reduce((sum, phase) => sum + phase.amount, 0));

export const hasDeals = (due: readonly Due[]): boolean => due.some(({ totals }) => totalOf(totals) !== 0);

const PLANLESS: Readonly<Record<PlanStatus, string>> = {
  known: labels.beginsNoPlan,
  unknown: labels.beginsNoPlan,
  hidden: labels.beginsHiddenPlan,
  ofAllMotions: labels.beginsOtherPlan
};

/** What coming periods are compared with. */
export interface Terms {
  /** How many times its plan a period needs when it begins, by the rule. */
  readonly required: number | null;
  /** What past starts brought; null while it is loaded. */
  readonly record: readonly PastStart[] | null;
  readonly policy: Policy;
  readonly today: string;
}

/** From which phase on deals cover. */
const coveringText = (policy: Policy): string =>
  isPipelineCounted(policy) ? labels.fromConversations : labels.fromFunded;

/** Coverage that is below the rule and yet not short says why (docs/metrics.md, Coverage). */
const advancedWords = ({ totals, plan }: Due, { required, record, policy }: Terms): string => {
  const commitShare = advancedShareOf(totals, policy);
  const { gap } = theNumber(totals, plan);
  const coverage = coverageOf(totals, plan, policy);
  const verdict = judgeCoverage({ coverage, commitShare, required, record: record ?? [], gap });
  const words = advancedText(verdict, commitShare);
  return words && fill(labels.verdict, words);
};

const sentenceOf = (due: Due, terms: Terms): string => {
  const { period, totals, plan, planStatus } = due;
  const { policy, today } = terms;
  const days = formatDays(Math.max(0, daysBetween(today, period.start)));
  const from = coveringText(policy);
  if (plan === null) {
    const covered = formatShortMoney(coveredAmount(totals, policy));
    return fill(PLANLESS[planStatus], period.name, days, covered, from);
  }
  const covered = formatTimes(coverageOf(totals, plan, policy));
  const words = fill(labels.begins, period.name, days, covered, from);
  const advanced = advancedWords(due, terms);
  return advanced ? `${words} ${advanced}` : words;
};

/** What every coming period is compared with, and what past starts brought; '' where there can be no plan. */
export function ruleSentence(due: readonly Due[], { required, record }: Terms): string {
  if (required === null || due.every(({ plan }) => plan === null)) return '';
  return [fill(labels.rule, formatTimes(required)), startsSentence(record)].filter(Boolean).join(' ');
}

/** Open deals in the forecast. */
const openIn = ({ pipeline, bestCaseIn, bestCaseOut, commitIn, commitOut }: ForecastTotals): number =>
  [pipeline, bestCaseIn, bestCaseOut, commitIn, commitOut].reduce((sum, { amount }) => sum + amount, 0);

/**
 * What was created in the running period, and what is still to be created for the coming ones (docs/metrics.md, Pipeline to
 * create); '' where neither is known.
 * @param closeRate of the last four finished periods
 */
export function createdSentence(
  due: readonly Due[],
  created: CreatedPipeline | null,
  closeRate: number | null,
  today: string
): string {
  const needs = due.flatMap(({ period, plan, totals }) => {
    const facts = { plan, closeRate, adjustedCloseRate: null, cycleDays: null, today };
    const need = requirementOf({ ...facts, open: openIn(totals), end: period.end });
    return need ? [fill(labels.toCreate, formatShortMoney(need.toCreate), period.name)] : [];
  });
  const toCreate = needs.length > 0 ? fill(labels.stillToCreate, formatList(needs)) : '';
  return [createdText(created), toCreate].filter(Boolean).join(' ');
}

export const comingOf = (due: readonly Due[], terms: Terms): Coming[] => {
  const { required, policy } = terms;
  const needed = (plan: number | null): number | null =>
    plan === null || required === null ? null : plan * required;
  const widest = Math.max(
    1,
    ...due.map(({ totals, plan }) => Math.max(totalOf(totals), plan ?? 0, needed(plan) ?? 0))
  );
  const x = scaleLinear().domain([0, widest]).range([0, 100]);
  return due.map((one) => {
    const { period, totals, plan, planStatus } = one;
    const noPlan = planStatus === 'hidden' ? common.notVisible : common.none;
    const need = needed(plan);
    const coverage = coverageOf(totals, plan, policy);
    let start = 0;
    const parts = phasesOf(totals).map(({ key, phase, amount }) => {
      const part = {
        key,
        x: x(start),
        width: Math.max(0, x(amount)),
        className: `part part_${key}`,
        title: `${phaseName(phase)} ${formatMoney(amount)}`
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
      sentence: sentenceOf(one, terms),
      label: fill(
        labels.periodSummary,
        period.name,
        formatMoney(totalOf(totals)),
        formatMoney(coveredAmount(totals, policy)),
        coveringText(policy)
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
      ]
    };
  });
};
