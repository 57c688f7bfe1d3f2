import type { Org, Rights } from '../../engine/types.ts';
import type { FieldSchema } from '../../engine/schema/types.ts';

/** Puts the value of one CSV column into the fields of a record. */
export type Column = (fields: Record<string, unknown>, value: string) => void;

/** A header that names no field of the object. */
export class UnknownColumn extends Error {}

/** Clears a field; an empty value leaves it as it is. */
const CLEAR = '#N/A';

const TRUE = new Set(['true', '1', 'yes']);
const FALSE = new Set(['false', '0', 'no']);

/** CSV knows only text; numbers and booleans are read by the field's type, and what can't be read stays text to be refused. */
const read = (value: string, type: FieldSchema['type']): unknown => {
  if (value === CLEAR) return null;
  if (type === 'boolean') {
    const word = value.toLowerCase();
    return TRUE.has(word) ? true : FALSE.has(word) ? false : value;
  }
  if (type === 'int' || type === 'double' || type === 'currency' || type === 'percent' || type === 'long') {
    const number = Number(value);
    return Number.isNaN(number) ? value : number;
  }
  return value;
};

const lookupOf = (org: Org, object: string, relationship: string): FieldSchema | undefined =>
  [...(org.schema.object(object)?.fields.values() ?? [])].find(
    ({ relationshipName }) => relationshipName?.toLowerCase() === relationship.toLowerCase()
  );

/** `Plan__r.Key__c`, or `User:Owner.Username` where the lookup can lead to several objects. */
const parentColumn = (org: Org, rights: Rights, object: string, header: string): Column => {
  const [, type, relationship = '', key = ''] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(header) ?? [];
  const lookup = lookupOf(org, object, relationship);
  const parent = type ?? lookup?.referenceTo?.[0];
  const field = parent === undefined ? undefined : org.schema.field(parent, key);
  const isSeen =
    lookup && field && rights.canReadField(object, lookup.name) && rights.canReadField(parent!, field.name);
  if (!isSeen) throw new UnknownColumn(header);
  return (fields, value) => {
    if (value === CLEAR) fields[lookup.name] = null;
    else
      fields[relationship] = {
        ...(type ? { attributes: { type } } : {}),
        [field.name]: read(value, field.type)
      };
  };
};

/** How each column of a CSV fills a record of the object. @throws UnknownColumn, also for what the user may not see */
export const columnsOf = (org: Org, rights: Rights, object: string, headers: readonly string[]): Column[] =>
  headers.map((header) => {
    if (header.includes('.')) return parentColumn(org, rights, object, header);
    const field = org.schema.field(object, header);
    if (!field || !(field.type === 'id' || rights.canReadField(object, field.name)))
      throw new UnknownColumn(header);
    return (fields, value) => {
      fields[field.name] = read(value, field.type);
    };
  });
