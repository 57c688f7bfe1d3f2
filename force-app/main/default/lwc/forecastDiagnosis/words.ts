import { formatDays, formatList, formatShare, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { common, diagnosis as labels, fill } from 'c/forecastLabels';
import { isUnclassifiedTooHigh } from 'c/forecastModel';
import type { Diagnosis, FunnelFacts, FunnelStep, Named, Policy } from 'c/forecastModel';
import { QUESTIONS, isAnswered } from './answered';

/** The diagnosis as it is read: what, by which figures, and what to do. */
export interface Sentence {
  readonly title: string;
  readonly figures: string;
  readonly names: string;
  readonly advice: string;
}

const STEP_WORDS: Readonly<Record<FunnelStep, { name: string; title: string; advice: string }>> = {
  PipelineToBestCase: {
    name: labels.stepPipeline,
    title: labels.funnelPipelineTitle,
    advice: labels.funnelPipelineAdvice
  },
  BestCaseToCommit: {
    name: labels.stepBestCase,
    title: labels.funnelBestCaseTitle,
    advice: labels.funnelBestCaseAdvice
  },
  CommitToClosed: {
    name: labels.stepCommit,
    title: labels.funnelCommitTitle,
    advice: labels.funnelCommitAdvice
  }
};

const CATEGORY_WORDS = { Commit: common.commit, BestCase: common.bestCase, Pipeline: common.pipeline };

export const stepName = (step: FunnelStep): string => STEP_WORDS[step].name;

const days = (value: number | null): string => (value === null ? common.none : formatDays(Math.round(value)));

const coverageWords = ({ coverage, required }: Diagnosis): string =>
  coverage === null ? labels.noCoverage : fill(labels.coverage, formatTimes(coverage), formatTimes(required));

const differentiationWords = (found: Diagnosis, policy: Policy): string => {
  const isWinRateLow = found.rates.winRate !== null && found.rates.winRate < policy.winRateFloor;
  const rate = isWinRateLow
    ? fill(labels.differentiationWin, formatShare(found.rates.winRate), formatShare(policy.winRateFloor))
    : fill(
        labels.differentiationClose,
        formatShare(found.rates.closeRate),
        formatShare(policy.closeRateFloor)
      );
  const losses = fill(
    labels.differentiationLosses,
    formatShortMoney(found.lostCompetition),
    formatShortMoney(found.lostNoDecision)
  );
  return `${rate} ${losses}`;
};

const funnelWords = ({ step, conversion, usualConversion, ...facts }: FunnelFacts): string =>
  fill(
    labels.funnelFigures,
    stepName(step),
    formatShare(conversion),
    formatShare(usualConversion),
    days(facts.days),
    days(facts.usualDays)
  );

const withFigure = ({ label, value }: Named, format: (value: number) => string): string =>
  fill(labels.namedFigure, label, format(value));

const slippageWords = ({ rates, slipping }: Diagnosis): string => {
  const words = fill(
    labels.slippageFigures,
    formatShare(rates.closeRate),
    formatShare(rates.adjustedCloseRate)
  );
  if (!slipping) return words;
  const most = fill(
    labels.slippageMost,
    CATEGORY_WORDS[slipping.category],
    formatShortMoney(slipping.amount)
  );
  return `${words} ${most}`;
};

/** Whether there was enough to answer every question. */
export const isWholeJudged = (found: Diagnosis): boolean =>
  QUESTIONS.every((question) => isAnswered(question, found));

const wordsOf = (found: Diagnosis, policy: Policy): Sentence => {
  const { rates } = found;
  const close = formatShare(rates.closeRate);
  const closeFloor = formatShare(policy.closeRateFloor);
  const named = (label: string, format: (value: number) => string): string =>
    found.names.length === 0
      ? ''
      : fill(label, formatList(found.names.map((one) => withFigure(one, format))));
  const covered = (figures: string): string => `${coverageWords(found)} ${figures}`;
  switch (found.kind) {
    case 'pipeline':
      return {
        title: labels.pipelineTitle,
        figures: covered(fill(labels.pipelineFigures, close, closeFloor)),
        names: named(labels.pipelineNames, formatTimes),
        advice: labels.pipelineAdvice
      };
    case 'discovery':
      return {
        title: labels.discoveryTitle,
        figures: covered(
          fill(
            labels.discoveryFigures,
            close,
            closeFloor,
            formatShortMoney(found.lostNoDecision),
            formatShortMoney(found.lostCompetition)
          )
        ),
        names: '',
        advice: labels.discoveryAdvice
      };
    case 'differentiation':
      return {
        title: labels.differentiationTitle,
        figures: covered(differentiationWords(found, policy)),
        names: named(labels.differentiationNames, formatShortMoney),
        advice: labels.differentiationAdvice
      };
    case 'slippage':
      return {
        title: labels.slippageTitle,
        figures: covered(slippageWords(found)),
        names: '',
        advice: labels.slippageAdvice
      };
    case 'funnel':
      return {
        title: STEP_WORDS[found.step!.step].title,
        figures: covered(funnelWords(found.step!)),
        names: '',
        advice: STEP_WORDS[found.step!.step].advice
      };
    case 'capacity':
      return {
        title: labels.capacityTitle,
        figures: fill(
          labels.capacityFigures,
          formatShortMoney(found.plan ?? 0),
          formatShortMoney(found.rampedCapacity ?? 0)
        ),
        names: named(labels.capacityNames, formatShare),
        advice: labels.capacityAdvice
      };
    case 'onCourse':
      return {
        title: isWholeJudged(found) ? labels.onCourseTitle : labels.onCoursePartTitle,
        figures: covered(
          fill(
            labels.onCourseFigures,
            close,
            closeFloor,
            formatShare(rates.winRate),
            formatShare(policy.winRateFloor)
          )
        ),
        names: '',
        advice: labels.onCourseAdvice
      };
    default:
      return {
        title: labels.unknownTitle,
        figures: labels.unknownFigures,
        names: '',
        advice: labels.unknownAdvice
      };
  }
};

/**
 * Title, figures, the names that matter most with a word on losses that nobody classified, and the advice of its kind
 * (docs/metrics.md, Diagnosis).
 */
export const sentenceOf = (found: Diagnosis, policy: Policy): Sentence => {
  const words = wordsOf(found, policy);
  if (!isUnclassifiedTooHigh(found.rates)) return words;
  const warning = fill(labels.unclassified, formatShare(found.rates.unclassifiedShare));
  return { ...words, names: words.names ? `${words.names} ${warning}` : warning };
};
