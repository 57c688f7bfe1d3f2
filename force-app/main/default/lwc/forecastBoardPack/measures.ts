import { capacityHint, coverageHint, coverageNote, windowText } from 'c/forecastCoverage';
import type { Exposure, Figures, PlanStatus } from 'c/forecastFigures';
import {
  formatDays,
  formatDeals,
  formatShare,
  formatShareAbove,
  formatShortMoney,
  formatTimes
} from 'c/forecastFormat';
import {
  biasName,
  common,
  coverage as coverageLabels,
  fill,
  header,
  pack,
  rates,
  team
} from 'c/forecastLabels';
import { biasWord } from 'c/forecastModel';
import type { Policy, Scope } from 'c/forecastModel';
import { rateText } from 'c/forecastRateData';
import { recordOf } from 'c/forecastTrackRecord';
import type { SubmissionHistory } from 'c/forecastTrackRecord';

/** A figure of the page with what to compare it with. */
export interface PackKpi {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
}

const trackMeasures = (history: SubmissionHistory, { kind, userId }: Scope): PackKpi[] => {
  if (!userId) return [];
  const { byThird, bias } = recordOf(history, userId, kind === 'Team');
  const word = biasWord(bias);
  return [
    {
      key: 'accuracy',
      label: team.accuracy,
      value: byThird.some((third) => third !== null) ? byThird.map(formatShare).join(' · ') : common.none,
      hint: fill(pack.thirds, history.finished.at(-1)?.name ?? common.none)
    },
    {
      key: 'bias',
      label: team.bias,
      value: formatShareAbove(bias),
      hint: word ? biasName(word) : ''
    }
  ];
};

/** Empty before it is known. */
export const exposureMeasure = (exposure: Exposure | null): PackKpi[] =>
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

const joined = (...parts: readonly string[]): string =>
  parts.filter(Boolean).reduce((text, part) => (text ? fill(coverageLabels.join, text, part) : part), '');

const noCapacityText = (planStatus: PlanStatus): string =>
  ({ known: pack.noCapacity, hidden: common.notVisible, unknown: '', ofAllMotions: '' })[planStatus];

/** Coverage, rates, accuracy: the figures below the number, in their order. */
export const measuresOf = (
  figures: Figures,
  history: SubmissionHistory,
  { scope, policy }: { scope: Scope; policy: Policy }
): PackKpi[] => {
  const { coverage, planStatus, capacity, capacityCoverage, sums } = figures;
  const close = rateText(sums, 'closeRate', 'amount', policy);
  const counting = fill(header.closeRateHint, rateText(sums, 'adjustedCloseRate', 'amount', policy).text);
  return [
    {
      key: 'coverage',
      label: header.coverage,
      value: formatTimes(coverage),
      hint: joined(coverageHint(figures), coverageNote(figures))
    },
    {
      key: 'capacity',
      label: header.capacity,
      value: formatTimes(capacityCoverage),
      hint: capacity === null ? noCapacityText(planStatus) : capacityHint(figures)
    },
    {
      key: 'closeRate',
      label: rates.closeRate,
      value: close.text,
      hint: joined(close.few, counting, figures.window ? windowText(figures) : '')
    },
    ...trackMeasures(history, scope)
  ];
};
