import type { Choice } from 'c/forecastButtonGroup';
import { fill, funnel as labels, rates } from 'c/forecastLabels';
import { hasBegun, isOver } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';

/** The choice of the last four finished periods together. */
export const LAST_FOUR = 'last';
const TOGETHER = 4;

const nameOf = (period: Period, today: string): string =>
  isOver(period, today) ? period.name : fill(rates.soFarPeriod, period.name);

/** The last four finished periods together, and each one that has begun, the latest first. */
export const periodChoices = (periods: readonly Period[], today: string): Choice[] => [
  { value: LAST_FOUR, label: labels.lastFour },
  ...periods
    .filter((period) => hasBegun(period, today))
    .reverse()
    .map((period) => ({ value: period.key, label: nameOf(period, today) }))
];

/** The periods of a choice, in order. One that is not there any longer is the last four. */
export const chosenPeriods = (choice: string, periods: readonly Period[], today: string): Period[] => {
  const chosen = periods.filter(({ key }) => key === choice);
  return chosen.length > 0 ? chosen : periods.filter((period) => isOver(period, today)).slice(-TOGETHER);
};

/** "FY2026 Q1 to FY2026 Q4", the name of the only one, or '' for none. */
export const windowName = (periods: readonly Period[], today: string): string => {
  const [first] = periods;
  if (!first) return '';
  return periods.length === 1 ? nameOf(first, today) : fill(labels.window, first.name, periods.at(-1)!.name);
};
