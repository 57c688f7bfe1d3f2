import { fieldMappings, type FieldMapping, type Mapping } from '../../../lib/mapping/index.ts';
import type { Described } from '../connect/describe.ts';
import { text, type SourceField, type SourceObject } from './source-object.ts';

/** A column of the store that is filled from one of the org's own fields where the app's field is blank (docs/mapping.md). */
export interface MappedField {
  /** The column, and the org's field as the org writes its name. */
  readonly mapping: FieldMapping;
  readonly column: SourceField;
  /** Its value changes while nothing says that the record did. */
  readonly isFormula: boolean;
}

/** Competitors are mapped by name, and the app's field is a lookup: the name has a column to itself. */
const COLUMNS: Readonly<Record<string, string>> = { 'Opportunity.Competitor__c': 'Mapped_Competitor' };

/** Of a mapping, what the sync reads of an object. Fields that the org lacks are named in the notes. */
export function mappedFieldsOf(
  object: SourceObject,
  described: Described,
  mapping: Mapping,
  notes: string[]
): MappedField[] {
  return [...fieldMappings(mapping)].flatMap(([name, field]) => {
    if (field.object !== object.name) return [];
    const wanted = COLUMNS[`${field.object}.${field.field}`] ?? field.field;
    const column = object.fields.find((one) => one.name === wanted);
    if (!column) return [];
    const from = nameIn(described, field.from);
    if (from === undefined) {
      notes.push(
        `${object.name}.${field.from} is not there or not visible: ${name} is not mapped. Correct the mapping, or let this user see the field.`
      );
      return [];
    }
    const isFormula =
      from.includes('.') ||
      described.fields.some(({ name: own, calculated }) => own === from && calculated === true);
    return [{ mapping: { ...field, field: column.name, from }, column, isFormula }];
  });
}

/** A field as the org writes it: pages have its columns so. */
function nameIn({ fields }: Described, path: string): string | undefined {
  const [first = '', rest] = path.split('.');
  const isIt = (name: string | null | undefined): boolean => name?.toLowerCase() === first.toLowerCase();
  if (rest === undefined) return fields.find(({ name }) => isIt(name))?.name;
  const lookup = fields.find(({ relationshipName }) => isIt(relationshipName))?.relationshipName;
  return lookup ? `${lookup}.${rest}` : undefined;
}

/** What is asked for: the fields of the catalogue, and those that others are filled from. */
export function readFields({
  fields,
  mapped = []
}: {
  readonly fields: readonly SourceField[];
  readonly mapped?: readonly MappedField[];
}): readonly SourceField[] {
  const known = new Set(fields.map(({ name }) => name));
  const further = new Set(mapped.map(({ mapping }) => mapping.from).filter((name) => !known.has(name)));
  return [...fields, ...[...further].map((name) => text(name))];
}
