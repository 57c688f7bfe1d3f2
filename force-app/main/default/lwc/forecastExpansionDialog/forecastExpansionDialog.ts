import { SaveError, openExpansionDeal } from 'c/forecastData';
import type { UsageAccount } from 'c/forecastData';
import { areFieldsValid, handleFormKey } from 'c/forecastForm';
import { board, common, expansion } from 'c/forecastLabels';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import { dealOf, formOf } from './form';
import type { OpeningForm, OpeningInput, OpeningTerms } from './form';

export type { OpeningTerms };

/** What the dialog closes with; undefined when it was cancelled. */
export interface OpenedDeal {
  readonly id: string;
  readonly name: string;
}

/** Opens an expansion deal. It stays open, with what was typed, as long as the org refuses the deal. */
export default class ForecastExpansionDialog extends LightningModal {
  @api account!: UsageAccount;
  @api terms!: OpeningTerms;

  labels = { ...board, ...common, ...expansion };
  input: OpeningInput = {};
  problems: readonly string[] = [];
  isSaving = false;

  get form(): OpeningForm {
    return formOf(this.account, this.input, this.terms);
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.input = { ...this.input, [name!]: event.detail.value };
  }

  /** The browser's own field, because `lightning-input` rewrites a number when it gets the focus. */
  handleNumber(event: Event): void {
    const { dataset, value } = event.currentTarget as HTMLInputElement;
    this.input = { ...this.input, [dataset.name!]: value };
  }

  handleKeydown(event: KeyboardEvent): void {
    const save = (): void => {
      void this.handleSave();
    };
    handleFormKey(event, { save, cancel: () => this.handleCancel() });
  }

  handleCancel(): void {
    if (!this.isSaving) this.close(undefined);
  }

  async handleSave(): Promise<void> {
    if (this.isSaving || !areFieldsValid(this.template!, '[data-name]')) return;
    this.isSaving = true;
    this.problems = [];
    const toOpen = dealOf(this.account, this.form, this.terms);
    try {
      const id = await openExpansionDeal(toOpen);
      this.close({ id, name: toOpen.name } satisfies OpenedDeal);
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.problems = error.messages;
    } finally {
      this.isSaving = false;
    }
  }
}
