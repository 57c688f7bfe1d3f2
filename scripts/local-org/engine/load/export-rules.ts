import { readFileSync } from 'node:fs';
import type { FieldMapping } from '../../../lib/mapping/filled-sql.ts';
import type { Missing } from '../store/facts.ts';
import { LoadError } from './load-error.ts';

/**
 * A lookup to a custom object whose column may hold names instead of ids, as in files that no org of the app's current version
 * has made. Each name becomes a record of the object.
 */
export interface NamedLookup {
  readonly object: string;
  readonly field: string;
  /** A column of an earlier version that held the name; where a file has both, an id comes before a name. */
  readonly formerly?: string;
}

/** Data that an app needs, and what to say where an export has none of it. Orgs without the field do not need it. */
export interface ExpectedData extends Missing {
  readonly object: string;
  /** Filled in one record at least; without it, one record of the object is enough. */
  readonly field?: string;
  /** Needed only where a record has these values. */
  readonly where?: Readonly<Record<string, boolean>>;
}

/** What an app knows of its exports. */
export interface ExportRules {
  readonly namedLookups: readonly NamedLookup[];
  readonly expectedData: readonly ExpectedData[];
  /** Fields that are filled from columns of other names. */
  readonly mappedFields?: readonly FieldMapping[];
  /** What to say about the export beside what loading notes: a sentence or two each. */
  readonly notes?: readonly string[];
}

export const NO_RULES: ExportRules = { namedLookups: [], expectedData: [] };

type Kind = 'text' | 'text?' | 'flag?' | 'flags?' | 'texts?';
type Shape = Readonly<Record<string, Kind>>;

const LOOKUP: Shape = { object: 'text', field: 'text', formerly: 'text?' };
const EXPECTED: Shape = {
  what: 'text', cost: 'text', remedy: 'text', object: 'text', field: 'text?', where: 'flags?'
}; // prettier-ignore
const MAPPED: Shape = {
  object: 'text', field: 'text', from: 'text', values: 'texts?', keepsOthers: 'flag?', isDate: 'flag?', isList: 'flag?'
}; // prettier-ignore
const MUST_BE: Record<Kind, string> = {
  text: 'a text', 'text?': 'a text', 'flag?': 'true or false', 'flags?': 'true or false by field',
  'texts?': 'texts or null by value'
}; // prettier-ignore

/**
 * The rules in a file of `--export-rules`.
 * @throws LoadError in one sentence that names the file
 */
export function readExportRules(file: string): ExportRules {
  try {
    const { namedLookups, expectedData, mappedFields, notes, ...others } = JSON.parse(
      readFileSync(file, 'utf8')
    ) as Partial<ExportRules>;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw new Error(`there is no list ${unknown}.`);
    return {
      namedLookups: checkedList('namedLookups', namedLookups, LOOKUP),
      expectedData: checkedList('expectedData', expectedData, EXPECTED),
      ...(mappedFields === undefined
        ? {}
        : { mappedFields: checkedList('mappedFields', mappedFields, MAPPED) }),
      ...(notes === undefined ? {} : { notes: checkedNotes(notes) })
    };
  } catch (error) {
    throw new LoadError(
      `The export rules of ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}

function checkedList<Item extends object>(
  name: string,
  list: readonly Item[] | undefined,
  shape: Shape
): readonly Item[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw new Error(`${name} must be a list.`);
  for (const [index, item] of (list as readonly Record<string, unknown>[]).entries()) {
    if (typeof item !== 'object' || item === null) throw new Error(`${name}[${index}] must be an object.`);
    const unknown = Object.keys(item).find((key) => shape[key] === undefined);
    if (unknown !== undefined) throw new Error(`${name}[${index}] has an unknown property ${unknown}.`);
    for (const [key, kind] of Object.entries(shape))
      if (!fits(item[key], kind)) throw new Error(`${name}[${index}].${key} must be ${MUST_BE[kind]}.`);
  }
  return list;
}

function checkedNotes(notes: unknown): readonly string[] {
  if (Array.isArray(notes) && notes.every((note) => fits(note, 'text'))) return notes as string[];
  throw new Error('notes must be a list of texts.');
}

function fits(value: unknown, kind: Kind): boolean {
  if (value === undefined) return kind.endsWith('?');
  if (kind === 'text' || kind === 'text?') return typeof value === 'string' && value !== '';
  if (kind === 'flag?') return typeof value === 'boolean';
  const isOne = (one: unknown): boolean =>
    kind === 'flags?' ? typeof one === 'boolean' : one === null || typeof one === 'string';
  return typeof value === 'object' && value !== null && Object.values(value).every(isOne);
}
