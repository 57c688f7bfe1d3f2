import { formatShort, formatShortMoney } from 'c/forecastFormat';
import type { PlanStatus } from 'c/forecastFigures';
import { fill, header } from 'c/forecastLabels';
import type { TheNumber } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

interface Part {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly className: string;
  readonly swatchClass: string;
  readonly style: string;
}

/** Room beyond the larger of ceiling and plan, so that the end of the bar is visible. */
const HEADROOM = 1.08;

/** The number as one bar: closed, Commit in, Best Case in, upside, and where the plan is. */
export default class ForecastBar extends LightningElement {
  @api forecast: TheNumber | null = null;
  @api planStatus: PlanStatus = 'known';

  get scale(): number {
    const { ceiling = 0, plan = 0 } = this.forecast ?? {};
    return Math.max(ceiling, plan ?? 0, 1) * HEADROOM;
  }

  get parts(): Part[] {
    if (!this.forecast) return [];
    const { closed, commitIn, bestCaseIn, upside } = this.forecast;
    const part = (key: string, label: string, amount: number): Part => ({
      key,
      label,
      text: formatShort(amount),
      className: `part part_${key}`,
      swatchClass: `swatch part_${key}`,
      style: `inline-size: ${this.share(amount)}`
    });
    return [
      part('closed', header.legendClosed, closed),
      part('commit', header.legendCommitIn, commitIn),
      part('best-case', header.legendBestCaseIn, bestCaseIn),
      part('upside', header.legendUpside, upside)
    ];
  }

  get hasPlan(): boolean {
    return this.forecast?.plan !== null && this.forecast?.plan !== undefined;
  }

  /** What replaces the gap where there is no plan. */
  get noPlanText(): string {
    return {
      known: header.noPlan,
      hidden: header.hiddenPlan,
      unknown: '',
      ofAllMotions: header.planOfAllMotions
    }[this.planStatus];
  }

  get planStyle(): string {
    return `inset-inline-start: ${this.share(this.forecast?.plan ?? 0)}`;
  }

  get planText(): string {
    return fill(header.plan, formatShort(this.forecast?.plan ?? 0));
  }

  /** Before the middle the words stand right of the mark, behind it left: they never leave the bar. */
  get planClass(): string {
    return (this.forecast?.plan ?? 0) / this.scale > 0.5 ? 'plan plan_late' : 'plan';
  }

  get gapLabel(): string {
    return (this.forecast?.gap ?? 0) < 0 ? header.above : header.gap;
  }

  get gapText(): string {
    return formatShort(Math.abs(this.forecast?.gap ?? 0));
  }

  get description(): string {
    if (!this.forecast) return '';
    const { number, plan, closed, commitIn, bestCaseIn, upside } = this.forecast;
    const parts = [closed, commitIn, bestCaseIn, upside].map(formatShortMoney);
    return plan === null
      ? fill(header.barLabelNoPlan, formatShortMoney(number), ...parts)
      : fill(header.barLabel, formatShortMoney(number), formatShortMoney(plan), ...parts);
  }

  private share(amount: number): string {
    return `${((Math.max(amount, 0) / this.scale) * 100).toFixed(2)}%`;
  }
}
