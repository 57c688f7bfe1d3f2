import { formatShare, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { common, diagnosis as labels, fill } from 'c/forecastLabels';
import type { Diagnosis, DiagnosisKind, Policy } from 'c/forecastModel';
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

const ORDER: readonly DiagnosisKind[] = [
  'pipeline',
  'discovery',
  'differentiation',
  'slippage',
  'funnel',
  'capacity'
];

const money = (amount: number | null): string => (amount === null ? common.none : formatShortMoney(amount));

/** The questions in order, with the figures of each; those after the one that fits have not been asked. */
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
        : labels.factFunnelFine
    },
    capacity: {
      question: labels.checkCapacity,
      figures: fill(labels.factCapacity, money(found.rampedCapacity), money(found.plan))
    }
  };
  const at = ORDER.indexOf(found.kind);
  return ORDER.map((kind, index) => {
    const isHere = index === at;
    const isLater = at >= 0 && index > at;
    return {
      key: kind,
      question: facts[kind].question,
      figures: isLater && kind === 'funnel' ? common.none : facts[kind].figures,
      state: isHere ? labels.stateHere : isLater ? labels.stateLater : labels.stateFine,
      className: isHere ? 'here' : '',
      stateClass: isHere ? 'state state_here' : isLater ? 'state slds-text-color_weak' : 'state state_fine'
    };
  });
};
