import type { OrgSchema } from '../schema/org-schema.ts';
import type { UserRights } from '../rights/user-rights.ts';
import type { FieldType } from '../types.ts';

/** What the meaning of a query depends on beside its text. */
export interface QueryWorld {
  schema: OrgSchema;
  rights: UserRights;
  now: Date;
  /** The user's, as is the locale; the org's where the user has none. */
  timeZone: string;
  fiscalYearStartMonth: number;
  /** Whether a fiscal year is named by the calendar year it starts in; otherwise by the one it ends in. */
  fiscalYearNamedByStart: boolean;
  locale: string;
  currency: string;
}

/** Types that are compared as text without regard to case. */
const TEXT: ReadonlySet<FieldType> = new Set<FieldType>([
  'string', 'textarea', 'picklist', 'multipicklist', 'combobox', 'email', 'phone', 'url', 'anyType', 'time'
]); // prettier-ignore
const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'long', 'double', 'currency', 'percent']);

export const isText = (type: FieldType): boolean => TEXT.has(type);
export const isNumber = (type: FieldType): boolean => NUMBERS.has(type);
export const isReference = (type: FieldType): boolean => type === 'id' || type === 'reference';
