/** Characters of a text that a condition can be about; no field that can be filtered holds more. */
const MOST_OF_FIELD = 1300;

/**
 * SQL that is true where a text is like a SOQL pattern: `%` any characters, `_` one, `\` before either the character
 * itself. Every form takes time in proportion to the text: DuckDB's own LIKE tries all ways to share a text among several
 * `%`, which for a long name never ends, and can't be interrupted.
 * @param value SQL of the text in lower case
 * @param pattern in lower case
 * @param bind gives the SQL of a bound text
 */
export function likeSql(value: string, pattern: string, bind: (text: string) => string): string {
  const parts = partsOf(pattern);
  const letters = parts.filter((part) => part !== ANY).length;
  // A pattern with more characters than a text can have: also a limit on the expression below.
  if (letters > MOST_OF_FIELD) return `(CASE WHEN ${value} IS NOT NULL THEN false END)`;
  if (isQuick(parts)) return `${value} LIKE ${bind(parts.map(patternOf).join(''))} ESCAPE '\\'`;
  return `regexp_full_match(${value}, ${bind(`(?s)${parts.map(expressionOf).join('')}`)})`;
}

const ANY = Symbol('%');
const ONE = Symbol('_');
type Part = string | typeof ANY | typeof ONE;

/** The pattern's characters, several `%` in a row as one. */
function partsOf(pattern: string): Part[] {
  const parts: Part[] = [];
  const characters = [...pattern];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    if (character === '%') {
      if (parts.at(-1) !== ANY) parts.push(ANY);
    } else if (character === '_') parts.push(ONE);
    else if (character === '\\' && i + 1 < characters.length) parts.push(characters[++i]!);
    else parts.push(character);
  }
  return parts;
}

/** One `%`, or a second one at the end: there is nothing to try again. */
function isQuick(parts: readonly Part[]): boolean {
  const places = parts.flatMap((part, i) => (part === ANY ? [i] : []));
  return places.length < 2 || (places.length === 2 && places[1] === parts.length - 1);
}

/** A part as LIKE writes it. */
function patternOf(part: Part): string {
  if (part === ANY) return '%';
  if (part === ONE) return '_';
  return part.replace(/[%_\\]/, '\\$&');
}

/** A part in RE2's words, with which DuckDB matches. */
function expressionOf(part: Part): string {
  if (part === ANY) return '.*';
  if (part === ONE) return '.';
  return part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
