import { changes } from 'c/forecastLabels';
import type { BridgeTotal } from 'c/forecastModel';

export type Since = 'submission' | 'week' | 'start' | 'date';

interface Offered<Value> {
  readonly value: Value;
  readonly label: string;
}

/** A button of a group, one of which is pressed. */
export interface Choice<Value> extends Offered<Value> {
  readonly pressed: string;
  readonly className: string;
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

export const choicesOf = <Value>(offered: readonly Offered<Value>[], chosen: Value): Choice<Value>[] =>
  offered.map(({ value, label }) => ({
    value,
    label,
    pressed: String(value === chosen),
    className: `slds-button ${value === chosen ? 'slds-button_brand' : 'slds-button_neutral'}`
  }));
