import { api, LightningElement } from 'lwc';
import type { ShownField } from '../recordPage/fields.ts';

const INPUT_TYPES: Record<string, string> = {
  Boolean: 'checkbox',
  Currency: 'number',
  Date: 'date',
  DateTime: 'datetime',
  Double: 'number',
  Email: 'email',
  Int: 'number',
  Percent: 'number',
  Phone: 'tel',
  Url: 'url'
};

/** One field of a record, to read or to edit. */
export default class RecordField extends LightningElement {
  @api field!: ShownField;
  @api editing = false;

  get isEdited(): boolean {
    return this.editing && this.field.isEditable;
  }

  get isPicklist(): boolean {
    return this.isEdited && this.field.dataType === 'Picklist';
  }

  get isLongText(): boolean {
    return this.isEdited && this.field.dataType === 'TextArea';
  }

  get isInput(): boolean {
    return this.isEdited && !this.isPicklist && !this.isLongText;
  }

  get inputType(): string {
    return INPUT_TYPES[this.field.dataType] ?? 'text';
  }

  get step(): string | undefined {
    return this.inputType === 'number' ? 'any' : undefined;
  }

  get options(): { label: string; value: string }[] {
    return [{ label: '--None--', value: '' }, ...this.field.options];
  }

  get value(): unknown {
    return this.field.value ?? '';
  }

  handleChange(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
    this.dispatchEvent(
      new CustomEvent('fieldchange', { detail: { name: this.field.name, value: this.read(event.detail) } })
    );
  }

  read({ value, checked }: { value?: string; checked?: boolean }): unknown {
    if (this.inputType === 'checkbox' && this.isInput) return checked;
    if (value === undefined || value === '') return null;
    return this.inputType === 'number' && this.isInput ? Number(value) : value;
  }
}
