import { defaults } from '../defaults.ts';
import { readFileSync } from 'node:fs';
import type { FieldMapping } from './filled-sql.ts';
import { TARGET_NAMES, targetOf, type TargetName } from './targets.ts';

/** Which of an org's own fields holds what the app keeps in another, and what its values mean. */
export interface MappedField {
  /** `Opportunity.Loss_Reason__c`; a field of a lookup's record as `Opportunity.Rival__r.Name`. */
  readonly field: string;
  /** By value of the org's field; null for a value that means nothing to the app. */
  readonly values?: Readonly<Record<string, string | null>>;
}

/** The contents of a mapping file (docs/mapping.md). */
export type Mapping = Partial<Record<TargetName, MappedField>>;

/** Where the mapping is, seen from the project's folder. */
export const MAPPING_FILE = defaults.mapping;

const FIELD = /^(Opportunity|Account)\.[A-Za-z]\w{0,79}(\.[A-Za-z]\w{0,79})?$/;

/** @throws Error in one sentence that names the file and the place */
export function readMapping(file: string): Mapping {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(
      `The mapping ${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}. Make one with npm run map.`
    );
  }
  try {
    return checkedMapping(JSON.parse(text));
  } catch (error) {
    throw new Error(`The mapping ${file} cannot be used: ${(error as Error).message}`);
  }
}

/** @throws Error that says what is wrong where */
export function checkedMapping(value: unknown): Mapping {
  if (!isObject(value)) throw new Error('it must be an object, such as {"lossType": {"field": …}}.');
  for (const [name, entry] of Object.entries(value)) {
    if (!(TARGET_NAMES as string[]).includes(name))
      throw new Error(`"${name}" is not one of ${TARGET_NAMES.join(', ')}.`);
    checkEntry(name as TargetName, entry);
  }
  return value as Mapping;
}

function checkEntry(name: TargetName, entry: unknown): void {
  const target = targetOf(name);
  if (!isObject(entry)) throw new Error(`${name} must be an object with "field" and perhaps "values".`);
  const unknown = Object.keys(entry).find((key) => key !== 'field' && key !== 'values');
  if (unknown !== undefined) throw new Error(`${name} has an unknown property "${unknown}".`);
  const { field, values } = entry;
  if (typeof field !== 'string' || !FIELD.test(field) || !field.startsWith(`${target.object}.`))
    throw new Error(`${name}.field must name a field of ${target.object}, such as "${target.object}.Reason__c".`); // prettier-ignore
  if (field.toLowerCase() === `${target.object}.${target.field}`.toLowerCase())
    throw new Error(`${name}.field is the app's field already: remove the entry.`);
  if (values === undefined && target.values)
    throw new Error(`${name}.values must say which value means ${either(target.values)}.`);
  if (values !== undefined) checkValues(name, values);
}

function checkValues(name: TargetName, values: unknown): void {
  const { values: known, isDate } = targetOf(name);
  if (isDate) throw new Error(`${name} is a date and has no values.`);
  if (!isObject(values)) throw new Error(`${name}.values must be an object, such as {"Price": "Competition"}.`); // prettier-ignore
  const seen = new Map<string, string>();
  for (const [value, means] of Object.entries(values)) {
    const place = `${name}.values[${JSON.stringify(value)}]`;
    if (means !== null && (typeof means !== 'string' || means.trim() === ''))
      throw new Error(`${place} must be a text, or null where the value means nothing.`);
    if (means !== null && known && !known.includes(means as string))
      throw new Error(`${place} is ${JSON.stringify(means)}, which is not ${either(known)}.`);
    const key = value.trim().toLowerCase();
    if (key === '') throw new Error(`${place}: a blank value cannot mean anything.`);
    const other = seen.get(key);
    if (other !== undefined) throw new Error(`${place} is listed twice: also as ${JSON.stringify(other)}.`);
    seen.set(key, value);
  }
}

/** The file's text, a value a line. */
export const mappingText = (mapping: Mapping): string =>
  `${JSON.stringify(Object.fromEntries(TARGET_NAMES.flatMap((name) => (mapping[name] ? [[name, mapping[name]]] : []))), null, 2)}\n`;

/** How the app's fields are filled, by the names of the mapping. */
export const fieldMappings = (mapping: Mapping): Map<TargetName, FieldMapping> =>
  new Map(
    TARGET_NAMES.flatMap((name) => {
      const entry = mapping[name];
      return entry ? [[name, fieldMapping(name, entry)] as const] : [];
    })
  );

function fieldMapping(name: TargetName, entry: MappedField): FieldMapping {
  const { object, field, values, isDate, isList } = targetOf(name);
  return {
    object,
    field,
    from: entry.field.slice(object.length + 1),
    ...(entry.values ? { values: entry.values } : {}),
    keepsOthers: values === undefined,
    ...(isDate ? { isDate } : {}),
    ...(isList ? { isList } : {})
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const either = (values: readonly string[]): string =>
  values.length === 1
    ? `"${values[0]}"`
    : `${values
        .slice(0, -1)
        .map((value) => `"${value}"`)
        .join(', ')} or "${values.at(-1)}"`;
