import type { OrgSchema } from '../schema/org-schema.ts';
import { refuseFunctions } from './availability.ts';
import type { FormulaPlace } from './availability.ts';
import { quotedText, withConstants } from './constants.ts';
import { canonicalNames } from './globals.ts';
import { liftLookups } from './vlookup.ts';
import type { Lookup } from '../schema/compiled-formula.ts';

/** Functions that sformula has and the org has otherwise; a line break is markup in a field and a break in a flow. */
const OWN: Readonly<Record<FormulaPlace, RegExp>> = {
  default: /\b(TODAY|NOW|TIMENOW|DATEVALUE|HYPERLINK|IMAGE|LPAD|RPAD|SUBSTITUTE|TRIM|BR)(\s*)\(/g,
  entry: /\b(TODAY|NOW|TIMENOW|DATEVALUE|HYPERLINK|IMAGE|LPAD|RPAD|SUBSTITUTE|TRIM)(\s*)\(/g,
  field: /\b(TODAY|NOW|TIMENOW|DATEVALUE|HYPERLINK|IMAGE|LPAD|RPAD|SUBSTITUTE|TRIM|BR)(\s*)\(/g,
  flow: /\b(TODAY|NOW|TIMENOW|DATEVALUE|HYPERLINK|IMAGE|LPAD|RPAD|SUBSTITUTE|TRIM)(\s*)\(/g,
  rule: /\b(TODAY|NOW|TIMENOW|DATEVALUE|HYPERLINK|IMAGE|LPAD|RPAD|SUBSTITUTE|TRIM|BR)(\s*)\(/g
};

/**
 * `$Prior` holds the record as it was, `CHANGED__X` whether X differs from it. TODAY and NOW are the org's, which
 * sformula would take from the wall. Names are taken in any case.
 */
export function rewrite(
  formula: string,
  object: string,
  schema: OrgSchema,
  place: FormulaPlace,
  lookups: Map<string, Lookup> | undefined
): string {
  /** A part that is no text and no comment. */
  const rewritten = (part: string): string => {
    const called = canonicalNames(
      lookups ? liftLookups(part, schema, lookups) : part,
      object,
      schema
    ).replace(/\b([a-z]\w*)(\s*)(?=\()/gi, (whole, name: string, gap: string) =>
      /^VLOOKUP__/.test(name) ? whole : name.toUpperCase() + gap
    );
    refuseFunctions(called, place);
    const own = called
      .replace(OWN[place], 'ORG_$1$2(')
      .replace(/\bPRIORVALUE\s*\(\s*([$\w.]+)\s*\)/g, '$Prior.$1')
      .replace(/\bISCHANGED\s*\(\s*([$\w.]+)\s*\)/g, 'CHANGED__$1');
    return withConstants(own, schema);
  };
  return formula
    .split(/("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\/\*[\s\S]*?\*\/)/)
    .map((part, i) => (i % 2 === 0 ? rewritten(part) : part.startsWith('/*') ? part : literal(part)))
    .join('')
    .replace(/\bISPICKVAL\s*\(\s*([$\w.]+)\s*,\s*(""|'')\s*\)/g, 'ISBLANK(TEXT($1))');
}

/**
 * A text as sformula reads it, which knows no bare quotation mark of the other kind. Only `\\`, `\"` and `\'` are one
 * character; any other backslash means itself.
 */
function literal(written: string): string {
  const text = written
    .slice(1, -1)
    .replace(/\\([\s\S])/g, (both, sign: string) => (/[\\"']/.test(sign) ? sign : both));
  return quotedText(text);
}
