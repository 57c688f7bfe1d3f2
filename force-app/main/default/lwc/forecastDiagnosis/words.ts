import { judgedText, startsSentence } from 'c/forecastCoverage';
import {
  formatDeals,
  formatList,
  formatRate,
  formatShare,
  formatShortMoney,
  formatTimes
} from 'c/forecastFormat';
import { categoryName, diagnosis as labels, fill } from 'c/forecastLabels';
import { isUnclassifiedTooHigh, startsAtOrBelow } from 'c/forecastModel';
import type { FunnelStep, Named } from 'c/forecastModel';
import { linesOf } from 'c/forecastRateData';
import { daysText, stepName } from './checks';
import { areNamesKnown, isAtPlan, isWholeJudged } from './context';
import type { DiagnosisContext } from './context';
import { resultSentence } from './result';
import type { Sentence } from './result';

const STEP_WORDS: Readonly<Record<FunnelStep, { title: string; advice: string }>> = {
  PipelineToBestCase: { title: labels.funnelPipelineTitle, advice: labels.funnelPipelineAdvice },
  BestCaseToCommit: { title: labels.funnelBestCaseTitle, advice: labels.funnelBestCaseAdvice },
  CommitToClosed: { title: labels.funnelCommitTitle, advice: labels.funnelCommitAdvice }
};

const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

const closeRateText = ({ found, policy }: DiagnosisContext): string =>
  formatRate(found.rates.closeRate, linesOf('closeRate', policy));
const winRateText = ({ found, policy }: DiagnosisContext): string =>
  formatRate(found.rates.winRate, linesOf('winRate', policy));

/** Coverage against the rule; a gap is named where it is short, and nowhere else. */
const coverageWords = ({ found, figures }: DiagnosisContext): string => {
  const { verdict, coverage, commitShare, required, record } = found.coverage;
  if (coverage === null) return found.plan === null ? labels.noCoverage : '';
  const [is, needed] = [judgedText(figures), formatTimes(required)];
  switch (verdict) {
    case 'enough':
      return fill(labels.coverageEnough, is, needed);
    case 'short':
      return joined(fill(labels.coverageShort, is, needed), startsSentence(figures.record));
    case 'advanced':
      return fill(labels.coverageAdvanced, is, needed, formatShare(commitShare));
    case 'enoughByRecord': {
      const { began, madePlan } = startsAtOrBelow(record, coverage);
      const compared = fill(labels.coverageByRecord, is, needed, record.length, began, madePlan);
      return joined(compared, startsSentence(figures.record));
    }
    default:
      return fill(labels.coverageOnly, is);
  }
};

const differentiationWords = (context: DiagnosisContext): string => {
  const { found, policy } = context;
  const isCloseRate = found.checks.some(({ name, isFirst }) => isFirst && name === 'closeRate');
  const rate = isCloseRate
    ? fill(labels.differentiationClose, closeRateText(context), formatShare(policy.closeRateFloor))
    : fill(labels.differentiationWin, winRateText(context), formatShare(policy.winRateFloor));
  const { lostCompetition, lostNoDecision } = found;
  if (lostCompetition <= lostNoDecision) return rate;
  const losses = [lostCompetition, lostNoDecision].map(formatShortMoney);
  return joined(rate, fill(labels.differentiationLosses, ...losses));
};

const funnelWords = ({ found, selection }: DiagnosisContext): string => {
  const { step, measure, value, usual } = found.funnel!;
  const words =
    measure === 'days'
      ? fill(labels.funnelDays, stepName(step), daysText(value, usual), daysText(usual, value))
      : fill(labels.funnelConversion, stepName(step), formatRate(value, [usual]), formatShare(usual));
  return selection.owners === null ? words : fill(labels.wholeCompany, words);
};

const NAMED_REASONS = 3;

/** The reasons of most amount; of Commit where any are known. */
const reasonWords = ({ reasons: known, slipMeasure }: DiagnosisContext): string => {
  const reasons = known ?? [];
  const part = reasons.some(({ commit }) => commit > 0) ? 'commit' : 'all';
  const format = slipMeasure === 'amount' ? formatShortMoney : formatDeals;
  const named = [...reasons]
    .sort((one, other) => other[part] - one[part])
    .slice(0, NAMED_REASONS)
    .filter((reason) => reason[part] > 0)
    .map((reason) => fill(labels.namedFigure, reason.label, format(reason[part])));
  if (named.length === 0) return '';
  return fill(part === 'commit' ? labels.slipReasonsCommit : labels.slipReasonsAll, formatList(named));
};

const slippageWords = (context: DiagnosisContext): string => {
  const { rates, slipping, checks } = context.found;
  const aim = checks.find(({ name }) => name === 'slippage')!.aim;
  const counting = formatRate(rates.adjustedCloseRate, [aim]);
  const words = fill(labels.slippageFigures, formatShare(rates.closeRate), counting);
  const most =
    slipping && fill(labels.slippageMost, categoryName(slipping.category), formatShortMoney(slipping.amount));
  return joined(words, most ?? '', reasonWords(context));
};

const namesOf = (context: DiagnosisContext, label: string, format: (value: number) => string): string => {
  const { found } = context;
  if (found.names.length === 0 || !areNamesKnown(context)) return '';
  const withFigure = ({ label: name, value }: Named): string => fill(labels.namedFigure, name, format(value));
  return fill(label, formatList(found.names.map(withFigure)));
};

/** The sentence about what is first to fix, without coverage, which it may begin with. */
const problemOf = (context: DiagnosisContext): Sentence => {
  const { found, policy } = context;
  const closeFloor = formatShare(policy.closeRateFloor);
  switch (found.kind) {
    case 'pipeline': {
      const names = namesOf(context, labels.pipelineNames, formatTimes);
      return {
        title: labels.pipelineTitle,
        figures: fill(labels.pipelineFigures, closeRateText(context), closeFloor),
        names,
        advice: names ? labels.pipelineAdvice : labels.pipelineAdviceAll
      };
    }
    case 'discovery':
      return {
        title: labels.discoveryTitle,
        figures: fill(
          labels.discoveryFigures,
          closeRateText(context),
          closeFloor,
          formatShortMoney(found.lostNoDecision),
          formatShortMoney(found.lostCompetition)
        ),
        names: '',
        advice: labels.discoveryAdvice
      };
    case 'differentiation':
      return {
        title: labels.differentiationTitle,
        figures: differentiationWords(context),
        names: namesOf(context, labels.differentiationNames, formatShortMoney),
        advice: labels.differentiationAdvice
      };
    case 'slippage':
      return {
        title: labels.slippageTitle,
        figures: slippageWords(context),
        names: '',
        advice: labels.slippageAdvice
      };
    case 'funnel':
      return { ...STEP_WORDS[found.funnel!.step], figures: funnelWords(context), names: '' };
    default: {
      const names = namesOf(context, labels.capacityNames, formatShare);
      return {
        title: labels.capacityTitle,
        figures: fill(
          labels.capacityFigures,
          formatShortMoney(found.plan ?? 0),
          formatShortMoney(found.rampedCapacity ?? 0)
        ),
        names,
        advice: names ? labels.capacityAdvice : labels.capacityAdviceAll
      };
    }
  }
};

/** Coverage below the rule is not called "on course": the title says why it is no gap. */
const onCourseTitle = ({ found }: DiagnosisContext): string => {
  if (found.coverage.verdict === 'enoughByRecord') return labels.byRecordTitle;
  if (found.coverage.verdict === 'advanced') return labels.advancedTitle;
  return isWholeJudged(found) ? labels.onCourseTitle : labels.onCoursePartTitle;
};

const onCourse = (context: DiagnosisContext): Sentence => ({
  title: onCourseTitle(context),
  figures: joined(
    coverageWords(context),
    fill(
      labels.onCourseFigures,
      closeRateText(context),
      formatShare(context.policy.closeRateFloor),
      winRateText(context),
      formatShare(context.policy.winRateFloor)
    )
  ),
  names: '',
  advice: labels.onCourseAdvice
});

/** At or above plan nothing is called a gap: what is first to fix is said as such. */
const atPlan = (context: DiagnosisContext): Sentence => {
  const { found } = context;
  const above = (found.number - found.plan!) / found.plan!;
  const title = above > 0 ? fill(labels.atPlanTitle, formatRate(above, [0])) : labels.atPlanExactly;
  const number = fill(labels.atPlanFigures, formatShortMoney(found.number), formatShortMoney(found.plan!));
  if (found.kind === 'unknown') return { title, figures: number, names: '', advice: '' };
  if (found.kind === 'onCourse') return { title, figures: number, names: '', advice: labels.onCourseAdvice };
  const problem = problemOf(context);
  return { ...problem, title, figures: joined(number, fill(labels.firstToFix, problem.figures)) };
};

const wordsOf = (context: DiagnosisContext): Sentence => {
  const { found } = context;
  if (found.phase === 'finished') {
    const hasProblem = found.kind !== 'onCourse' && found.kind !== 'unknown';
    return resultSentence(context, hasProblem ? problemOf(context).figures : '');
  }
  if (isAtPlan(found)) return atPlan(context);
  if (found.kind === 'unknown')
    return {
      title: labels.unknownTitle,
      figures: labels.unknownFigures,
      names: '',
      advice: labels.unknownAdvice
    };
  if (found.kind === 'onCourse') return onCourse(context);
  const problem = problemOf(context);
  return { ...problem, figures: joined(coverageWords(context), problem.figures) };
};

/**
 * Title, figures, the names that matter most with a word on losses without a type, and the advice of its kind
 * (docs/metrics.md, Diagnosis).
 */
export function sentenceOf(context: DiagnosisContext): Sentence {
  const words = wordsOf(context);
  const { rates } = context.found;
  if (!isUnclassifiedTooHigh(rates)) return words;
  const warning = fill(labels.unclassified, formatShare(rates.unclassifiedShare));
  return { ...words, names: joined(words.names, warning) };
}

/** Green where all is well, red where something is first to fix and the number is below plan. */
export function bannerClass({ found }: DiagnosisContext): string {
  const isProblem = found.kind !== 'onCourse' && found.kind !== 'unknown';
  if (found.phase === 'finished' && found.plan !== null)
    return isAtPlan(found) ? 'banner banner_fine' : 'banner banner_trouble';
  if (isAtPlan(found)) return isProblem ? 'banner' : 'banner banner_fine';
  if (isProblem) return 'banner banner_trouble';
  const isFine = found.kind === 'onCourse' && isWholeJudged(found) && found.coverage.verdict === 'enough';
  return isFine ? 'banner banner_fine' : 'banner';
}
