import { isUnclassifiedTooHigh } from 'c/forecastModel';
import type { Diagnosis, DiagnosisKind } from 'c/forecastModel';

/** What is asked, in this order. */
export const QUESTIONS: readonly DiagnosisKind[] = [
  'pipeline',
  'discovery',
  'differentiation',
  'slippage',
  'funnel',
  'capacity'
];

/** Whether there are the figures that the question asks for. */
export const isAnswered = (kind: DiagnosisKind, found: Diagnosis): boolean => {
  switch (kind) {
    case 'pipeline':
      return found.coverage !== null && found.required !== null;
    case 'differentiation':
      return found.rates.winRate !== null && !isUnclassifiedTooHigh(found.rates);
    case 'slippage':
      return found.rates.adjustedCloseRate !== null;
    case 'funnel':
      return found.hasFunnel;
    case 'capacity':
      return found.rampedCapacity !== null && found.plan !== null;
    default:
      return true;
  }
};
