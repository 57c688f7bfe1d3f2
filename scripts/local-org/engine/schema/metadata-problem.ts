/** A component that the org cannot work by: found while a schema is built of it or its formulas are compiled. */
export class MetadataProblem extends Error {
  readonly component: { readonly type: string; readonly fullName: string };
  /** The element that is wrong; the whole component when absent. */
  readonly element?: string;
  /** Where in the element's text, counted from 1. */
  readonly place?: { readonly line: number; readonly column: number };

  constructor(
    message: string,
    component: { type: string; fullName: string },
    where: { element?: string; place?: { line: number; column: number } } = {}
  ) {
    super(message);
    this.name = 'MetadataProblem';
    this.component = component;
    this.element = where.element;
    this.place = where.place;
  }
}

/** Told of each fault in turn. One that throws stops at the first. */
export type ReportProblem = (fault: MetadataProblem) => void;

export const throwProblem: ReportProblem = (fault) => {
  throw fault;
};

/** The problem behind an error of the formula compiler, with its place. */
export function formulaProblem(
  error: unknown,
  message: (why: string) => string,
  component: { type: string; fullName: string },
  element: string
): MetadataProblem {
  const { message: why, location } = error as Error & {
    location?: { start?: { line: number; column: number } };
  };
  return new MetadataProblem(message(readable(why)), component, { element, place: location?.start });
}

/** The parser lists every token it could have met; the last words say what it met. */
const readable = (why: string): string => {
  const [, missing, property] =
    /^type information is not found: (\S+)|^property (\S+) is not found in object/.exec(why) ?? [];
  if (missing?.startsWith('$')) return `the local org knows no ${missing} in this formula.`;
  // As the platform says it; what is written in capitals, with a bracket behind it, is a function.
  if (missing !== undefined)
    return /^[A-Z]{2,}\d*$/.test(missing)
      ? `Unknown function ${missing}. Check spelling.`
      : `Field ${missing} does not exist. Check spelling.`;
  if (property !== undefined) return `Field ${property} does not exist. Check spelling.`;
  return why.length > 200 ? why.replace(/^Expected .* but /s, 'Syntax error: ') : why;
};
