/** A field that is filled from a column of another name where it is blank. */
export interface FieldMapping {
  readonly object: string;
  readonly field: string;
  /** The column that it is filled from. */
  readonly from: string;
  /** What values of the column mean, in any case; null: nothing. */
  readonly values?: Readonly<Record<string, string | null>>;
  /** Values that are not listed are taken as they are; without it they mean nothing. */
  readonly keepsOthers?: boolean;
  /** The field is a date: of a date and time only the day counts. */
  readonly isDate?: boolean;
  /** The column can hold several values with semicolons between them, of which the first counts. */
  readonly isList?: boolean;
}

/** What a data export writes for a blank lookup, without its checksum. */
const BLANK_LOOKUP = '000000000000000';

/** The listed values as they are looked up, in lower case without blanks around them; '' means nothing. */
export const lookedUp = ({ values = {} }: FieldMapping): Map<string, string> =>
  new Map(Object.entries(values).map(([value, means]) => [value.trim().toLowerCase(), means ?? '']));

/**
 * SQL (DuckDB) of the text that a mapped field has: its own where it is filled, else what the other column means.
 * @param own SQL of the field's own text; undefined where there is no such column
 * @param from SQL of the text that it is filled from
 * @param meaning SQL of what `lookedUp` has for a key, null where it has nothing
 */
export function filledSql(
  mapping: FieldMapping,
  own: string | undefined,
  from: string,
  meaning: (key: string) => string
): string {
  const mapped = mappedSql(mapping, from, meaning);
  if (own === undefined) return mapped;
  const isBlank = `trim(${own}) = '' OR starts_with(${own}, '${BLANK_LOOKUP}')`;
  return `coalesce(CASE WHEN ${isBlank} THEN NULL ELSE ${own} END, ${mapped})`;
}

function mappedSql(mapping: FieldMapping, from: string, meaning: (key: string) => string): string {
  if (mapping.isDate) return `TRY_CAST(left(trim(${from}), 10) AS DATE)::VARCHAR`;
  const value = `nullif(trim(${mapping.isList ? `split_part(${from}, ';', 1)` : from}), '')`;
  const listed = lookedUp(mapping).size > 0 ? meaning(`lower(${value})`) : 'NULL';
  return mapping.keepsOthers ? `nullif(coalesce(${listed}, ${value}), '')` : `nullif(${listed}, '')`;
}
