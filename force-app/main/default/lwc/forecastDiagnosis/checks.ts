import { judgedText, startsText, windowText } from 'c/forecastCoverage';
import { formatDays, formatRate, formatShare, formatShortMoney, formatTimes } from 'c/forecastFormat';
import {
  common,
  coverage as coverageLabels,
  diagnosis as labels,
  fill,
  rates as rateLabels
} from 'c/forecastLabels';
import { startsAtOrBelow } from 'c/forecastModel';
import type { Check, CheckName, FunnelStep } from 'c/forecastModel';
import { rateText } from 'c/forecastRateData';
import type { DiagnosisContext } from './context';

/** One of the questions of the diagnosis, as it is read. */
export interface CheckRow {
  readonly key: string;
  readonly question: string;
  readonly figure: string;
  readonly aim: string;
  readonly answer: string;
  readonly className: string;
  readonly answerClass: string;
}

const STEPS: Readonly<Record<FunnelStep, string>> = {
  PipelineToBestCase: labels.stepPipeline,
  BestCaseToCommit: labels.stepBestCase,
  CommitToClosed: labels.stepCommit
};

export const stepName = (step: FunnelStep): string => STEPS[step];

const QUESTIONS: Readonly<Record<CheckName, string>> = {
  result: labels.checkResult,
  pipeline: labels.checkPipeline,
  closeRate: labels.checkCloseRate,
  winRate: labels.checkWinRate,
  slippage: labels.checkSlippage,
  funnel: labels.checkFunnel,
  capacity: labels.checkCapacity
};

const money = (amount: number | null): string => (amount === null ? common.none : formatShortMoney(amount));

/** Whole days, or tenths of a day where whole ones would look the same. */
export const daysText = (days: number, ...others: readonly number[]): string => {
  const looksSame = others.some((other) => Math.round(other) === Math.round(days));
  return formatDays(looksSame ? Math.round(days * 10) / 10 : Math.round(days));
};

type Words = Pick<CheckRow, 'figure' | 'aim'>;

/** Stages are known for the whole company; for other people the figure says so. */
const funnelWords = ({ found: { funnel }, selection }: DiagnosisContext): Words => {
  const named = (figure: string): string =>
    selection.owners === null ? figure : fill(labels.wholeCompany, figure);
  if (!funnel) return { figure: common.none, aim: common.none };
  const { step, measure, value, usual, aim } = funnel;
  if (measure === 'days')
    return {
      figure: named(fill(labels.figureDays, stepName(step), daysText(value, aim))),
      aim: fill(labels.aimDays, daysText(aim, value, usual), daysText(usual, aim))
    };
  return {
    figure: named(fill(labels.figureConversion, stepName(step), formatRate(value, [aim]))),
    aim: fill(labels.aimConversion, formatRate(aim, [value]), formatShare(usual))
  };
};

const rateWords = (context: DiagnosisContext, name: 'closeRate' | 'winRate', aim: number): Words => {
  const { text, few } = rateText(context.judged, name, 'amount', context.policy);
  const label = name === 'closeRate' ? labels.figureCloseRate : labels.figureWinRate;
  const figure = fill(label, text);
  return {
    figure: few ? fill(rateLabels.withFew, figure, few) : figure,
    aim: fill(labels.aimAtLeast, formatShare(aim))
  };
};

const slippageWords = (context: DiagnosisContext, { figure, aim }: Check): Words => ({
  figure: fill(labels.figureSlippage, formatRate(figure, [aim])),
  aim: aim === null ? common.none : fill(labels.aimSlippage, formatRate(aim, [figure]))
});

const pipelineWords = ({ figures }: DiagnosisContext): Words => {
  const needed = fill(labels.aimRule, formatTimes(figures.required));
  const starts = startsText(figures.record);
  return { figure: judgedText(figures), aim: starts ? fill(coverageLabels.join, needed, starts) : needed };
};

const resultWords = ({ found }: DiagnosisContext, { figure }: Check): Words => ({
  figure: fill(labels.figureResult, money(found.number), formatRate(figure, [1])),
  aim: fill(labels.aimPlan, money(found.plan))
});

const wordsOf = (context: DiagnosisContext, check: Check): Words => {
  const { found, policy } = context;
  switch (check.name) {
    case 'result':
      return resultWords(context, check);
    case 'pipeline':
      return pipelineWords(context);
    case 'closeRate':
      return rateWords(context, 'closeRate', policy.closeRateFloor);
    case 'winRate':
      return rateWords(context, 'winRate', policy.winRateFloor);
    case 'slippage':
      return slippageWords(context, check);
    case 'funnel':
      return funnelWords(context);
    default:
      return { figure: money(found.rampedCapacity), aim: fill(labels.aimPlan, money(found.plan)) };
  }
};

/** Coverage below the rule that is not short says why. */
const passedOver = ({ found }: DiagnosisContext): string | null => {
  const { verdict, commitShare, record, coverage } = found.coverage;
  if (verdict === 'atPlan') return labels.answerAtPlan;
  if (verdict === 'advanced') return fill(labels.answerAdvanced, formatShare(commitShare));
  if (verdict !== 'enoughByRecord') return null;
  const { began, madePlan } = startsAtOrBelow(record, coverage!);
  return fill(labels.answerByRecord, madePlan, began);
};

const answerOf = (
  context: DiagnosisContext,
  { name, answer, isFirst }: Check
): Pick<CheckRow, 'answer' | 'answerClass'> => {
  if (answer === null) return { answer: common.none, answerClass: 'state' };
  if (answer === 'yes') return { answer: labels.answerYes, answerClass: 'state state_fine' };
  if (isFirst) return { answer: labels.answerFirst, answerClass: 'state state_here' };
  const reason = name === 'pipeline' ? passedOver(context) : null;
  return reason
    ? { answer: reason, answerClass: 'state' }
    : { answer: labels.answerNo, answerClass: 'state state_also' };
};

/** The questions in order, each with its figure, its aim and its answer. */
export function checkRows(context: DiagnosisContext): CheckRow[] {
  return context.found.checks.map((check) => ({
    key: check.name,
    question: QUESTIONS[check.name],
    ...wordsOf(context, check),
    ...answerOf(context, check),
    className: check.isFirst ? 'here' : ''
  }));
}

/** Of which periods the rates are. */
export function checksHint({ figures, period }: DiagnosisContext): string {
  const window = figures.phase === 'finished' ? period.name : windowText(figures);
  return fill(labels.checksHint, window);
}
