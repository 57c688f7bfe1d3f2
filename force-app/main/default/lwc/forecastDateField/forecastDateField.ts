import { formatWeekdayDate } from 'c/forecastFormat';
import { common } from 'c/forecastLabels';
import { LightningElement, api } from 'lwc';

/** While the user types a year, it passes through the first century; no user means that. */
const EARLIEST = '1900-01-01';

/**
 * A date to be typed or picked, with a `change` event of a whole and allowed one. The browser's own field: the calendar
 * button of `lightning-input` is smaller than the 24 px of WCAG 2.2 (2.5.8) and lies upon the field.
 */
export default class ForecastDateField extends LightningElement {
  @api label = '';
  /** yyyy-mm-dd */
  @api value = '';
  /** yyyy-mm-dd; undefined: any later one. */
  @api max: string | undefined;
  @api required = false;
  /** The label is for screen readers only. */
  @api isLabelHidden = false;

  earliest = EARLIEST;
  problem = '';

  get className(): string {
    return this.problem ? 'slds-form-element slds-has-error' : 'slds-form-element';
  }
  get labelClass(): string {
    return this.isLabelHidden ? 'slds-assistive-text' : 'slds-form-element__label';
  }
  /** The browser writes the date in its own language; the text below uses the user's language. */
  get dayText(): string {
    return this.isLabelHidden || !this.value ? '' : formatWeekdayDate(this.value);
  }
  get invalid(): string {
    return String(this.problem !== '');
  }

  private get field(): HTMLInputElement {
    return this.template!.querySelector('input')!;
  }

  /** Says what is wrong with it, and whether nothing is. */
  @api
  reportValidity(): boolean {
    const isValid = this.field.checkValidity();
    this.problem = isValid ? '' : common.dateNeeded;
    return isValid;
  }

  @api
  focus(): void {
    this.field.focus();
  }

  handleChange(event: Event): void {
    event.stopPropagation();
    const { value } = this.field;
    if (value === '' || !this.field.checkValidity()) return;
    this.problem = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  }
}
