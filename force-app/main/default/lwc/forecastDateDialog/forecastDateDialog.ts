import type { Deal } from 'c/forecastData';
import { areFieldsValid } from 'c/forecastForm';
import { board, common, dates, fill } from 'c/forecastLabels';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import { formOf } from './form';
import type { DateForm, DateResult, DateTerms } from './form';

export type { DateResult, DateTerms };

/** Asks for a new close date, and says before it is saved what it does: a slip has a reason, a call is made again or stays. */
export default class ForecastDateDialog extends LightningModal {
  @api deal!: Deal;
  @api terms!: DateTerms;

  labels = { ...board, ...common, ...dates };
  slipReason: string | undefined;
  takesCallAlong = false;
  private chosenDate: string | null = null;

  get title(): string {
    return fill(dates.title, this.deal.name);
  }
  get closeDate(): string {
    return this.chosenDate ?? this.deal.closeDate;
  }
  get form(): DateForm {
    return formOf(this.deal, this.closeDate, this.terms);
  }
  get panelClass(): string {
    return this.form.isSlip ? 'slip' : 'slds-m-vertical_small';
  }

  handleDate(event: CustomEvent<{ value: string }>): void {
    this.chosenDate = event.detail.value;
    // What was confirmed for one period is not confirmed for another.
    this.takesCallAlong = false;
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.slipReason = event.detail.value;
  }

  handleAlong(event: CustomEvent<{ checked: boolean }>): void {
    this.takesCallAlong = event.detail.checked;
  }

  handleCancel(): void {
    this.close(undefined);
  }

  handleSave(): void {
    if (!areFieldsValid(this.template!, '[data-name]')) return;
    const { isReasonAsked, alongLabel } = this.form;
    const result: DateResult = {
      closeDate: this.closeDate,
      ...(isReasonAsked ? { slipReason: this.slipReason } : {}),
      ...(alongLabel && this.takesCallAlong ? { takesCallAlong: true } : {})
    };
    this.close(this.closeDate === this.deal.closeDate ? undefined : result);
  }
}
