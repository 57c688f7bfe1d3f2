import { formatCount, formatShortMoney } from 'c/forecastFormat';
import { common, diagnosis as labels, fill } from 'c/forecastLabels';
import type { Measure, SlipReason } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly className: string;
  readonly commit: string;
  readonly bestCase: string;
  readonly pipeline: string;
  readonly count: string;
  readonly parts: readonly { readonly key: string; readonly className: string; readonly style: string }[];
}

const PARTS = ['commit', 'bestCase', 'pipeline'] as const;

const figure = (value: number, measure: Measure): string => {
  if (value === 0) return common.none;
  return measure === 'amount' ? formatShortMoney(value) : formatCount(value);
};

/** Why deals slipped, by amount and phase, with a bar for each reason. */
export default class ForecastSlipReasons extends LightningElement {
  /** The reason of most Commit first; what has none last. */
  @api reasons: readonly SlipReason[] = [];
  @api measure: Measure = 'amount';
  /** Which periods they are of, as the user reads it. */
  @api window = '';

  labels = { ...common, ...labels };

  get isEmpty(): boolean {
    return this.reasons.every(({ reason }) => reason === '');
  }
  get emptyMessages(): string[] {
    return [fill(labels.slipsEmpty, this.window)];
  }
  get hint(): string {
    return fill(this.measure === 'amount' ? labels.slipsHint : labels.slipsHintCount, this.window);
  }
  get rows(): Row[] {
    const most = Math.max(...this.reasons.map(({ all }) => all), 0);
    return this.reasons.map((reason) => ({
      key: reason.reason,
      name: reason.label,
      className: reason.reason === '' ? 'name name_none' : 'name',
      commit: figure(reason.commit, this.measure),
      bestCase: figure(reason.bestCase, this.measure),
      pipeline: figure(reason.pipeline, this.measure),
      count: formatCount(reason.count),
      parts: PARTS.map((part) => ({
        key: part,
        className: `part part_${part}`,
        style: `inline-size: ${most === 0 ? 0 : (100 * reason[part]) / most}%`
      }))
    }));
  }
}
