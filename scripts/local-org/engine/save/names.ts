import { accepted } from './save-item.ts';
import type { Batch } from './save-item.ts';

/** Objects whose Name is put together from its parts. */
const COMPOSED = new Set(['User', 'Contact', 'Lead']);

/** Gives names that no one types: of persons from their parts, auto-numbers, and the Id where a custom record has none. */
export function nameRecords(batch: Batch): void {
  const { object } = batch;
  const name = object.fields.get('Name');
  if (!name) return;
  for (const item of accepted(batch)) {
    const { after } = item;
    if (COMPOSED.has(object.name)) {
      after.Name = [after.FirstName, after.MiddleName, after.LastName]
        .filter((part) => typeof part === 'string')
        .join(' ');
    } else if (name.autoNumber !== undefined && item.isNew) {
      after.Name = autoNumber(name.autoNumber, item.id);
    } else if (object.custom && (after.Name === null || after.Name === undefined)) {
      after.Name = item.id;
    }
  }
  for (const field of object.fields.values()) {
    if (field.autoNumber === undefined || field.name === 'Name') continue;
    for (const item of accepted(batch))
      if (item.isNew) item.after[field.name] = autoNumber(field.autoNumber, item.id);
  }
}

/** The text before and after the number of `SR-{00000}`, and how many digits it has at least. */
export function autoNumberParts(format: string): { before: string; digits: number; after: string } {
  const [, before = format, zeros = '', after = ''] = /^(.*?)\{(0+)\}(.*)$/.exec(format) ?? [];
  return { before, digits: zeros.length, after };
}

/** `SR-{00000}` with the number that the record's Id counts. */
function autoNumber(format: string, id: string): string {
  const { before, digits, after } = autoNumberParts(format);
  const counted = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const number = [...id.slice(6, 15)].reduce((sum, digit) => sum * 62 + counted.indexOf(digit), 0);
  return `${before}${String(number).padStart(digits, '0')}${after}`;
}
