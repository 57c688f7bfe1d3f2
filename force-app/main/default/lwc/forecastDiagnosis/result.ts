import { formatRate, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { diagnosis as labels, fill } from 'c/forecastLabels';
import { ratio } from 'c/forecastModel';
import type { DiagnosisContext } from './context';

/** The diagnosis as it is read: what, by which figures, and what to do. */
export interface Sentence {
  readonly title: string;
  readonly figures: string;
  readonly names: string;
  readonly advice: string;
}

const titleOf = ({ found, period }: DiagnosisContext): string => {
  const attainment = ratio(found.number, found.plan);
  if (attainment === null) return fill(labels.resultNoPlanTitle, period.name);
  if (attainment === 1) return fill(labels.resultAtPlanTitle, period.name);
  const words = attainment > 1 ? labels.resultAboveTitle : labels.resultBelowTitle;
  return fill(words, period.name, formatRate(Math.abs(attainment - 1), [0]));
};

/**
 * A finished period by its result, without advice: it is over (docs/metrics.md, Diagnosis).
 * @param failed what failed first in it; '' where it made plan or nothing failed
 */
export function resultSentence(context: DiagnosisContext, failed: string): Sentence {
  const { found, figures } = context;
  const won = formatShortMoney(found.number);
  const result =
    found.plan === null
      ? fill(labels.resultNoPlan, won)
      : fill(labels.resultFigures, won, formatShortMoney(found.plan));
  const start =
    figures.startCoverage === null ? '' : fill(labels.resultStart, formatTimes(figures.startCoverage));
  return {
    title: titleOf(context),
    figures: [result, start, failed && fill(labels.resultFailed, failed)].filter(Boolean).join(' '),
    names: '',
    advice: ''
  };
}
