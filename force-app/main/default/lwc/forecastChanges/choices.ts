import { changes } from 'c/forecastLabels';
import type { BridgeTotal } from 'c/forecastModel';

export type Since = 'submission' | 'week' | 'start' | 'date';

/** A button, and its value. */
interface Offered<Value> {
  readonly value: Value;
  readonly label: string;
}

/** A group of buttons as the template shows it. */
export interface ChoiceGroup {
  readonly name: 'since' | 'explained';
  readonly label: string;
  readonly choices: readonly Offered<string>[];
  readonly value: string;
  /** A field for the date follows. */
  readonly isDateAsked: boolean;
  readonly dateKey: string;
}

const SINCE: readonly Offered<Since>[] = [
  { value: 'submission', label: changes.sinceSubmission },
  { value: 'week', label: changes.sinceWeek },
  { value: 'start', label: changes.sinceStart },
  { value: 'date', label: changes.sinceDate }
];

const EXPLAINED: readonly Offered<BridgeTotal>[] = [
  { value: 'forecast', label: changes.allInForecast },
  { value: 'number', label: changes.theNumber }
];

/**
 * Since when, and what is explained.
 * @param offered the moments that there are
 */
export const groupsOf = (since: Since, explained: BridgeTotal, offered: readonly Since[]): ChoiceGroup[] => [
  {
    name: 'since',
    label: changes.since,
    choices: SINCE.filter(({ value }) => offered.includes(value)),
    value: since,
    isDateAsked: since === 'date',
    dateKey: 'date'
  },
  {
    name: 'explained',
    label: changes.explained,
    choices: EXPLAINED,
    value: explained,
    isDateAsked: false,
    dateKey: ''
  }
];
