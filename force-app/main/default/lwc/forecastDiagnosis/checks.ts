import { formatShare, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { common, diagnosis as labels, fill } from 'c/forecastLabels';
import type { Diagnosis, DiagnosisKind, Policy } from 'c/forecastModel';
import { QUESTIONS, isAnswered } from './answered';
import { stepName } from './words';

/** One of the questions that the diagnosis asks in turn. */
export interface Check {
  readonly key: string;
  readonly question: string;
  readonly figures: string;
  readonly state: string;
  readonly className: string;
  readonly stateClass: string;
}

const money = (amount: number | null): string => (amount === null ? common.none : formatShortMoney(amount));

type Answer = Pick<Check, 'state' | 'className' | 'stateClass'>;

const answerOf = (kind: DiagnosisKind, found: Diagnosis): Answer => {
  if (kind === found.kind)
    return { state: labels.stateHere, className: 'here', stateClass: 'state state_here' };
  if (found.problems.includes(kind))
    return { state: labels.stateAlso, className: '', stateClass: 'state state_also' };
  return isAnswered(kind, found)
    ? { state: labels.stateFine, className: '', stateClass: 'state state_fine' }
    : { state: common.none, className: '', stateClass: 'state' };
};

/** The questions in order, with the figures of each: the first that fails is what the diagnosis names, others may fail too. */
export const checksOf = (found: Diagnosis, policy: Policy): Check[] => {
  const { rates, step } = found;
  const close = formatShare(rates.closeRate);
  const facts: Readonly<Record<string, { question: string; figures: string }>> = {
    pipeline: {
      question: labels.checkPipeline,
      figures: fill(labels.factPipeline, formatTimes(found.coverage), formatTimes(found.required))
    },
    discovery: {
      question: labels.checkDiscovery,
      figures: fill(
        labels.factDiscovery,
        close,
        formatShare(policy.closeRateFloor),
        money(found.lostNoDecision)
      )
    },
    differentiation: {
      question: labels.checkDifferentiation,
      figures: fill(
        labels.factDifferentiation,
        formatShare(rates.winRate),
        formatShare(policy.winRateFloor),
        money(found.lostCompetition)
      )
    },
    slippage: {
      question: labels.checkSlippage,
      figures: fill(labels.factSlippage, close, formatShare(rates.adjustedCloseRate))
    },
    funnel: {
      question: labels.checkFunnel,
      figures: step
        ? fill(
            labels.factFunnel,
            stepName(step.step),
            formatShare(step.conversion),
            formatShare(step.usualConversion)
          )
        : found.hasFunnel
          ? labels.factFunnelFine
          : common.none
    },
    capacity: {
      question: labels.checkCapacity,
      figures: fill(labels.factCapacity, money(found.rampedCapacity), money(found.plan))
    }
  };
  return QUESTIONS.map((kind) => {
    const answer = answerOf(kind, found);
    return { key: kind, ...facts[kind], ...answer };
  });
};
