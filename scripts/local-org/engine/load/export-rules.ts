import { readFileSync } from 'node:fs';
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
}

export const NO_RULES: ExportRules = { namedLookups: [], expectedData: [] };

type Shape = Readonly<Record<string, 'text' | 'text?' | 'flags?'>>;

const LOOKUP: Shape = { object: 'text', field: 'text', formerly: 'text?' };
const EXPECTED: Shape = {
  what: 'text', cost: 'text', remedy: 'text', object: 'text', field: 'text?', where: 'flags?'
}; // prettier-ignore

/**
 * The rules in a file of `--export-rules`.
 * @throws LoadError in one sentence that names the file
 */
export function readExportRules(file: string): ExportRules {
  try {
    const { namedLookups, expectedData, ...others } = JSON.parse(
      readFileSync(file, 'utf8')
    ) as Partial<ExportRules>;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw new Error(`there is no list ${unknown}.`);
    return {
      namedLookups: checkedList('namedLookups', namedLookups, LOOKUP),
      expectedData: checkedList('expectedData', expectedData, EXPECTED)
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
      if (!fits(item[key], kind))
        throw new Error(
          `${name}[${index}].${key} must be ${kind.startsWith('text') ? 'a text' : 'true or false by field'}.`
        );
  }
  return list;
}

function fits(value: unknown, kind: Shape[string]): boolean {
  if (value === undefined) return kind.endsWith('?');
  if (kind.startsWith('text')) return typeof value === 'string' && value !== '';
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((flag) => typeof flag === 'boolean')
  );
}
