import type { OrgSchema } from '../schema/org-schema.ts';
import type { FieldSchema } from '../schema/types.ts';

/** A text as a formula writes it. */
export const quotedText = (text: string): string => `"${text.replace(/[\\"']/g, '\\$&')}"`;

/**
 * What the metadata itself says, in the place of its name: labels (`$Label.Go`) and values of custom metadata
 * (`$CustomMetadata.Rate__mdt.Standard.Percent__c`). `$RecordType` is the record type of the record.
 * @throws Error in one sentence for one that is not there
 */
export function withConstants(formula: string, schema: OrgSchema): string {
  return formula
    .replace(/\$RecordType\./gi, 'RecordType.')
    .replace(/\$Label\.(\w+)/gi, (_, name: string) => {
      const text = schema.labels.get(name.toLowerCase());
      if (text === undefined) throw new Error(`There is no label ${name}.`);
      return quotedText(text);
    })
    .replace(
      /\$CustomMetadata\.(\w+)\.(\w+)\.(\w+)/gi,
      (whole, type: string, record: string, name: string) => {
        const row = schema.rows.find((each) => isSame(each.type, type) && isSame(each.developerName, record));
        const field = schema.field(type, name);
        if (!row || !field) throw new Error(`There is no value ${whole}.`);
        if (isSame(name, 'DeveloperName')) return quotedText(row.developerName);
        if (/^(?:Master)?Label$/i.test(name)) return quotedText(row.label);
        return constant(row.values.get(field.name) ?? null, field);
      }
    );
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function constant(value: string | null, { type }: FieldSchema): string {
  switch (type) {
    case 'boolean':
      return value === 'true' ? 'TRUE' : 'FALSE';
    case 'int':
    case 'double':
    case 'currency':
    case 'percent': {
      const number = type === 'percent' ? `(${value} / 100)` : `(${value})`;
      return value === null ? 'NULL' : number;
    }
    case 'date':
      return value === null ? 'NULL' : `DATE(${value.split('-').map(Number).join(', ')})`;
    case 'datetime':
      return value === null ? 'NULL' : `DATETIMEVALUE(${quotedText(value)})`;
    default:
      return quotedText(value ?? '');
  }
}
