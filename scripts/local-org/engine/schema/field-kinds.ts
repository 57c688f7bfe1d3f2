import type { FieldType } from './types.ts';

/** Types that are compared as text without regard to case. */
const TEXT: ReadonlySet<FieldType> = new Set<FieldType>([
  'string', 'textarea', 'picklist', 'multipicklist', 'combobox', 'email', 'phone', 'url', 'anyType', 'time'
]); // prettier-ignore
const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'long', 'double', 'currency', 'percent']);

export const isText = (type: FieldType): boolean => TEXT.has(type);
export const isNumber = (type: FieldType): boolean => NUMBERS.has(type);
export const isReference = (type: FieldType): boolean => type === 'id' || type === 'reference';
