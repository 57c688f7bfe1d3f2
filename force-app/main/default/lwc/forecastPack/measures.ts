import type { Exposure, Figures, PlanState } from 'c/forecastFigures';
import {
  formatDays,
  formatDeals,
  formatShare,
  formatShareAbove,
  formatShortMoney,
  formatTimes
} from 'c/forecastFormat';
import { common, fill, header, pack, rates, team } from 'c/forecastLabels';
import { biasWord } from 'c/forecastModel';
import type { Scope } from 'c/forecastModel';
import { recordOf } from 'c/forecastTrack';
import type { Spoken } from 'c/forecastTrack';

/** A figure of the page with what to hold it against. */
export interface PackMeasure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}

const BIAS_WORDS = { happyEars: team.happyEars, sandbagging: team.sandbagging, fair: team.fair };

const trackMeasures = (spoken: Spoken, { kind, userId }: Scope): PackMeasure[] => {
  if (!userId) return [];
  const { byThird, bias } = recordOf(spoken, userId, kind === 'Team');
  const word = biasWord(bias);
  return [
    {
      key: 'accuracy',
      label: team.accuracy,
      value: byThird.some((third) => third !== null) ? byThird.map(formatShare).join(' · ') : common.none,
      hint: fill(pack.thirds, spoken.finished.at(-1)?.name ?? common.none)
    },
    {
      key: 'bias',
      label: team.bias,
      value: formatShareAbove(bias),
      hint: word ? BIAS_WORDS[word] : ''
    }
  ];
};

/** Empty before it is known. */
export const exposureMeasure = (exposure: Exposure | null): PackMeasure[] =>
  exposure
    ? [
        {
          key: 'exposure',
          label: pack.exposure,
          value: formatShortMoney(exposure.amount),
          hint: fill(pack.exposureHint, formatDeals(exposure.count), formatDays(exposure.daysLeft))
        }
      ]
    : [];

const noCapacityText = (planState: PlanState): string =>
  ({ known: pack.noCapacity, hidden: common.notVisible, unknown: '', ofAllMotions: '' })[planState];

/** Coverage, rates, accuracy: the figures below the number, in their order. */
export const measuresOf = (figures: Figures, spoken: Spoken, scope: Scope): PackMeasure[] => {
  const { coverage, startCoverage, required, planState } = figures;
  const { capacity, capacityCoverage, startCapacityCoverage } = figures;
  return [
    {
      key: 'coverage',
      label: header.coverage,
      value: formatTimes(coverage),
      hint: fill(header.coverageHint, formatTimes(startCoverage), formatTimes(required))
    },
    {
      key: 'capacity',
      label: header.capacity,
      value: formatTimes(capacityCoverage),
      hint:
        capacity === null
          ? noCapacityText(planState)
          : fill(header.capacityHint, formatTimes(startCapacityCoverage), formatShortMoney(capacity))
    },
    {
      key: 'closeRate',
      label: rates.closeRate,
      value: formatShare(figures.closeRate),
      hint: fill(header.closeRateHint, formatShare(figures.adjustedCloseRate))
    },
    ...trackMeasures(spoken, scope)
  ];
};
