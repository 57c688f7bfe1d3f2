import { formatInstant, formatShare, formatShortMoney, formatTimes } from 'c/forecastFormat';
import type { Figures } from 'c/forecastFigures';
import { common, fill, header } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';

interface Option {
  readonly label: string;
  readonly value: string;
}
interface Pickers {
  readonly periods: readonly Option[];
  readonly period: string | undefined;
  readonly scopes: readonly Option[];
  readonly scope: string | undefined;
  readonly motions: readonly Option[];
  readonly motion: string;
}

/** Pickers, the number against the plan, and the figures that say what it rests on. */
export default class ForecastHeader extends LightningElement {
  @api figures: Figures | null = null;
  @api pickers!: Pickers;
  /** ISO instant of what the metrics know; null before the first sync. */
  @api asOf: string | null = null;
  @api isFallback = false;
  @api isRefreshing = false;

  labels = { ...common, ...header };

  get isLoading(): boolean {
    return !this.figures;
  }

  get numberText(): string {
    return this.figures ? formatShortMoney(this.figures.forecast.number) : '';
  }

  get rangeText(): string {
    const forecast = this.figures?.forecast;
    if (!forecast) return '';
    return fill(header.range, formatShortMoney(forecast.floor), formatShortMoney(forecast.ceiling));
  }

  get dataAsOfText(): string {
    return this.asOf ? fill(header.dataAsOf, formatInstant(this.asOf)) : header.noSyncYet;
  }

  get coverageText(): string {
    return formatTimes(this.figures?.coverage ?? null);
  }

  get coverageHint(): string {
    const { startCoverage = null, required = null } = this.figures ?? {};
    return fill(header.coverageHint, formatTimes(startCoverage), formatTimes(required));
  }

  get coverageFormula(): string {
    if (!this.figures) return '';
    const { covered, forecast, isInside, capacity, capacityCoverage } = this.figures;
    const plan = forecast.plan === null ? common.none : formatShortMoney(forecast.plan);
    const text = isInside ? header.coverageFormulaInside : header.coverageFormula;
    const against =
      capacity === null
        ? ''
        : ` ${fill(header.capacityCoverage, formatShortMoney(capacity), formatTimes(capacityCoverage))}`;
    return fill(text, formatShortMoney(covered), plan) + against;
  }

  get closeRateText(): string {
    return formatShare(this.figures?.closeRate ?? null);
  }

  get closeRateHint(): string {
    return fill(header.closeRateHint, formatShare(this.figures?.adjustedCloseRate ?? null));
  }

  get closeRateFormula(): string {
    const { won = 0, decided = 0 } = this.figures ?? {};
    return fill(header.closeRateFormula, formatShortMoney(won), formatShortMoney(decided));
  }

  handlePick(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('pick', { detail: { name, value: event.detail.value } }));
  }

  handleRefresh(): void {
    this.dispatchEvent(new CustomEvent('refresh'));
  }
}
