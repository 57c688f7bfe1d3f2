import { page } from '../../pageData.ts';
import type { RecordRepresentation } from '../../lds/records.ts';
import { addressOf } from '../../router.ts';

export interface FieldInfo {
  apiName: string;
  label: string;
  dataType: string;
  updateable: boolean;
  required?: boolean;
  custom?: boolean;
  relationshipName?: string | null;
  referenceToInfos?: { apiName: string; nameFields: string[] }[];
  inlineHelpText?: string | null;
}

export interface ObjectInfo {
  apiName: string;
  label: string;
  fields: Record<string, FieldInfo>;
  nameFields?: string[];
  defaultRecordTypeId?: string | null;
}

export interface PicklistOption {
  label: string;
  value: string;
}

/** A field as the page shows it. */
export interface ShownField {
  name: string;
  label: string;
  dataType: string;
  help: string | undefined;
  value: unknown;
  text: string;
  link: string | undefined;
  options: PicklistOption[];
  isEditable: boolean;
}

const STAMPS = new Set([
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp'
]);
const EDITABLE = new Set([
  'String',
  'TextArea',
  'Email',
  'Phone',
  'Url',
  'Picklist',
  'Boolean',
  'Currency',
  'Double',
  'Int',
  'Percent',
  'Date',
  'DateTime'
]);

/** What to ask of a record to show all of it: its fields, and the names behind its references. */
export const fieldNames = (info: ObjectInfo): string[] =>
  Object.values(info.fields).flatMap(({ apiName, relationshipName, referenceToInfos }) => [
    `${info.apiName}.${apiName}`,
    ...(relationshipName && referenceToInfos?.[0]?.nameFields.includes('Name')
      ? [`${info.apiName}.${relationshipName}.Name`]
      : [])
  ]);

/** The name first, then by label, who changed it when last. */
export function shownFields(
  info: ObjectInfo,
  record: RecordRepresentation,
  picklists: Record<string, { values: PicklistOption[] }>
): ShownField[] {
  const order = ({ apiName }: FieldInfo): number => (apiName === 'Name' ? 0 : STAMPS.has(apiName) ? 2 : 1);
  return Object.values(info.fields)
    .filter(({ apiName }) => apiName in record.fields && apiName !== 'Id')
    .sort((a, b) => order(a) - order(b) || a.label.localeCompare(b.label))
    .map((field) => {
      const { value, displayValue } = record.fields[field.apiName] ?? { value: null, displayValue: null };
      const parent = field.relationshipName ? record.fields[field.relationshipName] : undefined;
      return {
        name: field.apiName,
        // The label names the Id, the page shows the record behind it.
        label: field.dataType === 'Reference' ? field.label.replace(/ ID$/, '') : field.label,
        dataType: field.dataType,
        help: field.inlineHelpText ?? undefined,
        value,
        text: textOf(field.dataType, value, parentName(parent?.value) ?? displayValue),
        link: field.dataType === 'Reference' && value ? linkTo(String(value)) : undefined,
        options: picklists[field.apiName]?.values ?? [],
        isEditable:
          field.updateable &&
          EDITABLE.has(field.dataType) &&
          (field.dataType !== 'Picklist' || field.apiName in picklists)
      };
    });
}

/** What the platform's own compact layouts show of standard objects beside the name. */
const HIGHLIGHTS: Readonly<Record<string, readonly string[]>> = {
  Account: ['Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
  Contact: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
  Lead: ['Title', 'Company', 'Phone', 'Email'],
  Opportunity: ['AccountId', 'CloseDate', 'Amount', 'OwnerId']
};

export const highlights = (object: string | undefined, fields: readonly ShownField[]): ShownField[] =>
  (HIGHLIGHTS[object ?? ''] ?? []).flatMap((name) => fields.filter((field) => field.name === name));

const parentName = (parent: unknown): string | undefined =>
  (parent as RecordRepresentation | null | undefined)?.fields?.Name?.value as string | undefined;

const linkTo = (recordId: string): string => {
  const objectApiName = page.objects[recordId.slice(0, 3)];
  return addressOf({
    type: 'standard__recordPage',
    attributes: { objectApiName, recordId, actionName: 'view' },
    state: {}
  });
};

/** Values in the person's own locale; the org's text where it sends one. */
function textOf(dataType: string, value: unknown, displayValue: string | null): string {
  const { locale, timeZone, currency } = page.i18n as Record<string, string>;
  if (value === null || value === undefined || value === '') return '';
  switch (dataType) {
    case 'Boolean':
      return value ? 'Yes' : 'No';
    case 'Currency':
      return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(value));
    case 'Percent':
      return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
        Number(value) / 100
      );
    case 'Date':
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(String(value))
      );
    case 'DateTime':
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(String(value))
      );
    case 'Int':
      // A year is one of them: no grouping.
      return String(value);
    case 'Double':
      return new Intl.NumberFormat(locale).format(Number(value));
    default:
      return displayValue ?? String(value);
  }
}
