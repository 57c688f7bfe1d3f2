import { competitorsRequest } from 'c/forecastData';
import type { Competitor, Deal } from 'c/forecastData';
import { areFieldsValid } from 'c/forecastForm';
import { board, closing, common, fill } from 'c/forecastLabels';
import type { StageFacts } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import { resultOf, formOf } from './form';
import type { CloseForm, CloseResult, ClosingTerms, CloseInput } from './form';

export type { CloseResult, ClosingTerms };

/**
 * Asks what decides the figures when a deal is won, lost or reopened: the close date and with it the period, the amount of
 * a win, the reason of a loss.
 */
export default class ForecastCloseDialog extends LightningModal {
  @api deal!: Deal;
  /** Those the deal may end in, the first proposed; an open one reopens it. */
  @api stages: readonly StageFacts[] = [];
  @api terms!: ClosingTerms;

  labels = { ...board, ...common, ...closing };
  request = competitorsRequest();
  problem = '';
  input: CloseInput = {};
  private known: readonly Competitor[] = [];

  get form(): CloseForm {
    return formOf(this.deal, this.stages, this.input, this.terms, this.known);
  }

  get toldOn(): string {
    return this.input.toldOn ?? '';
  }

  handleCompetitors(event: CustomEvent<QueryResult<'competitors'>>): void {
    const { data, errors } = event.detail;
    this.known = data ?? [];
    this.problem = errors ? fill(closing.competitorsMissing, errors.join(' ')) : '';
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.input = { ...this.input, [name!]: event.detail.value };
  }

  /**
   * The browser's own field: `lightning-input` rewrites a number when it gets the focus, which clears the selection, so
   * that typing 99,000 over 97,500 gave 9,750,099,000.
   */
  handleAmount(event: Event): void {
    this.input = { ...this.input, amount: (event.currentTarget as HTMLInputElement).value };
  }

  handleCancel(): void {
    this.close(undefined);
  }

  handleClose(): void {
    if (!areFieldsValid(this.template!, '[data-name]')) return;
    this.close(resultOf(this.form, this.input, this.known, this.deal));
  }
}
