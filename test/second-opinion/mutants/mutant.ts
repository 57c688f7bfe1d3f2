/** A small fault put into the product on purpose: a test that passes with it does not test that place. */
export interface Mutant {
  /** What would be wrong, in a few words. */
  readonly fault: string;
  /** From the root of the project. */
  readonly file: string;
  /** A text that the file has once, and what takes its place. */
  readonly text: string;
  readonly instead: string;
  /** The test file that must fail, from the root of the project. */
  readonly test: string;
}

export const SYNC_TEST = 'test/second-opinion/sync/sync.test.ts';
/** The same over many companies, for what happens in few of them. */
export const SYNC_DEEP_TEST = 'test/second-opinion/sync/sync.deep.test.ts';

/** A mutant of a file below scripts/sync that the second opinion must notice. */
export function inSync(
  file: string,
  fault: string,
  text: string,
  instead: string,
  test: string = SYNC_TEST
): Mutant {
  return { fault, file: `scripts/sync/${file}`, text, instead, test };
}
