import type { Figures } from 'c/forecastFigures';
import { formatShare, formatShareAbove, formatShortMoney } from 'c/forecastFormat';
import { biasName, categoryName, common, fill, inside as labels } from 'c/forecastLabels';
import { biasWord, ratio } from 'c/forecastModel';
import type { InsideLine } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

const lineName = (category: InsideLine['category']): string =>
  category === 'New' ? labels.created : categoryName(category);

/** For many small deals: what history makes of the open amounts, beside the sum of the sellers' calls. */
export default class ForecastInsideSales extends LightningElement {
  @api figures!: Figures;
  /** The past is that of the sellers' all motions. */
  @api isMotionLost = false;

  labels = labels;

  /** Closed and what history expects on top. */
  private get topDown(): number {
    const { forecast, inside } = this.figures;
    return forecast.closed + (inside?.expected ?? 0);
  }
  get topDownText(): string {
    return formatShortMoney(this.topDown);
  }
  get topDownHint(): string {
    const { forecast, inside } = this.figures;
    return fill(
      labels.closedAndExpected,
      formatShortMoney(forecast.closed),
      formatShortMoney(inside?.expected ?? 0)
    );
  }
  get bottomUpText(): string {
    return formatShortMoney(this.figures.forecast.number);
  }
  /** How far the calls are above what history says. */
  get differenceText(): string {
    const above = ratio(this.figures.forecast.number - this.topDown, this.topDown);
    const word = biasWord(above);
    return word ? fill(labels.difference, formatShareAbove(above), biasName(word)) : common.none;
  }
  get lines(): { key: string; name: string; sum: string; expected: string }[] {
    return (this.figures.inside?.lines ?? []).map(({ category, amount, conversion, expected }) => ({
      key: category,
      name: lineName(category),
      sum: fill(labels.line, formatShortMoney(amount), formatShare(conversion)),
      expected: formatShortMoney(expected)
    }));
  }
  get notes(): string[] {
    return [
      ...(this.figures.inside?.isPartial ? [labels.partial] : []),
      ...(this.isMotionLost ? [labels.allMotions] : [])
    ];
  }
}
