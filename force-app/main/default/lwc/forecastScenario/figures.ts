import { formatMoney, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { common, fill, scenario as labels } from 'c/forecastLabels';
import { coverageOf, theNumber } from 'c/forecastModel';
import type { ForecastTotals, Policy } from 'c/forecastModel';

/** A figure with deals taken differently, and as it is. */
export interface ScenarioFigure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** '' where nothing differs. */
  readonly now: string;
  readonly className: string;
}

const figure = (key: string, label: string, value: string, now: string): ScenarioFigure => ({
  key,
  label,
  value,
  now: value === now ? '' : fill(labels.now, now),
  className: value === now ? 'value' : 'value value_other'
});

/** Number, range, gap and coverage, each of both totals. */
export const figuresOf = (
  taken: ForecastTotals,
  asIs: ForecastTotals,
  { plan, policy }: { readonly plan: number | null; readonly policy: Policy }
): ScenarioFigure[] => {
  const [other, now] = [theNumber(taken, plan), theNumber(asIs, plan)];
  const range = ({ floor, ceiling }: typeof now): string =>
    `${formatShortMoney(floor)} – ${formatShortMoney(ceiling)}`;
  const gap = (amount: number | null): string =>
    amount === null ? common.none : formatMoney(Math.abs(amount));
  const isAbove = (amount: number | null): boolean => amount !== null && amount < 0;
  const side = (amount: number | null): string => (isAbove(amount) ? labels.abovePlan : labels.below);
  const isSameSide = isAbove(other.gap) === isAbove(now.gap);
  return [
    figure('number', labels.number, formatMoney(other.number), formatMoney(now.number)),
    figure('range', labels.range, range(other), range(now)),
    figure(
      'gap',
      isAbove(other.gap) ? labels.above : labels.gap,
      gap(other.gap),
      isSameSide ? gap(now.gap) : `${gap(now.gap)} ${side(now.gap)}`
    ),
    figure(
      'coverage',
      labels.coverage,
      formatTimes(coverageOf(taken, plan, policy)),
      formatTimes(coverageOf(asIs, plan, policy))
    )
  ];
};
