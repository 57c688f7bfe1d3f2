import { SalesforceError } from '../../engine/errors.ts';

const MOST_ROWS = 2000;
const DEFAULT_ROWS = 10;
/** SOQL's OFFSET ends here; with 2,000 rows of a last page that makes the 4,000 rows of the documentation. */
const MOST_SKIPPED = 2000;
const SMALLEST_BOUNDED_PAGE = 200;

/** Which part of a list is asked for. */
export interface Window {
  readonly offset: number;
  /** The kept result that the cursor comes from, if it comes from one. */
  readonly kept: string | undefined;
  readonly first: number;
  /** No row from this place on is shown, if it is set. */
  readonly upperBound: number | undefined;
}

const refuse = (message: string): SalesforceError => new SalesforceError('INVALID_ARGUMENT', message);

/** Rows up to and including this one lie before the cursor. */
export const cursorAt = (row: number, kept?: string): string =>
  Buffer.from(kept === undefined ? `v1:${row}` : `v1:${row}:${kept}`).toString('base64');

const placeOf = (cursor: unknown): { offset: number; kept: string | undefined } => {
  if (cursor === null || cursor === undefined) return { offset: 0, kept: undefined };
  const text = Buffer.from(String(cursor), 'base64').toString('utf8');
  const [, row, kept] = /^v1:(\d+)(?::(\w+))?$/.exec(text) ?? [];
  if (row === undefined) throw refuse(`The cursor ${String(cursor)} is not one that this query gave.`);
  return { offset: Number(row), kept };
};

/**
 * Reads first, after and upperBound within the documented limits.
 * @throws SalesforceError with the limit in its sentence
 */
export const windowOf = (args: Readonly<Record<string, unknown>>, otherwise = DEFAULT_ROWS): Window => {
  const { first: asked, after, upperBound } = args;
  const first = asked === null || asked === undefined ? otherwise : Number(asked);
  if (first < 1 || first > MOST_ROWS) throw refuse(`first must be between 1 and ${MOST_ROWS}, not ${first}.`);
  const { offset, kept } = placeOf(after);
  if (upperBound === null || upperBound === undefined) {
    if (offset <= MOST_SKIPPED) return { offset, kept, first, upperBound: undefined };
    const most = MOST_SKIPPED + MOST_ROWS;
    throw refuse(
      `Without upperBound paging ends at ${most} rows: maximum offset allowed is ${MOST_SKIPPED}, not ${offset}.`
    );
  }
  if (first < SMALLEST_BOUNDED_PAGE) {
    throw refuse(
      `With upperBound first must be between ${SMALLEST_BOUNDED_PAGE} and ${MOST_ROWS}, not ${first}.`
    );
  }
  return { offset, kept, first, upperBound: Number(upperBound) };
};

/** Rows to read for a window: one more than shown tells whether there is a next page. */
export const rowsToRead = ({ offset, first, upperBound }: Window): number =>
  Math.max(0, Math.min(first + 1, (upperBound ?? Infinity) - offset));

/** A part of a list as it was read. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly offset: number;
  readonly hasNext: boolean;
  /** Of all pages together; absent when not asked for. */
  readonly total: number | undefined;
  /** The kept result that the next page is read from. */
  readonly kept?: string | undefined;
}

export const pageOf = <Row>(
  read: readonly Row[],
  { offset, first }: Window,
  total: number | undefined,
  kept?: string
): Page<Row> => ({
  rows: read.length > first ? read.slice(0, first) : read,
  offset,
  hasNext: read.length > first,
  total,
  kept
});
