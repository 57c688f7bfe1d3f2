import { changes } from 'c/forecastLabels';
import type { BridgeTotal } from 'c/forecastModel';

export type Since = 'submission' | 'week' | 'start' | 'date';

/** A button, and what it stands for. */
export interface Offered<Value> {
  readonly value: Value;
  readonly label: string;
}

export const CHOICES: {
  readonly since: readonly Offered<Since>[];
  readonly explained: readonly Offered<BridgeTotal>[];
} = {
  since: [
    { value: 'submission', label: changes.sinceSubmission },
    { value: 'week', label: changes.sinceWeek },
    { value: 'start', label: changes.sinceStart },
    { value: 'date', label: changes.sinceDate }
  ],
  explained: [
    { value: 'forecast', label: changes.allInForecast },
    { value: 'number', label: changes.theNumber }
  ]
};
