/** A place in the sync without which one of the failure modes comes true, and the test that then fails. */
export interface Guard {
  /** Number in the table of test/resilience/README.md. */
  readonly mode: number;
  /** What it guards against, in a few words. */
  readonly name: string;
  /** Below scripts/sync. */
  readonly file: string;
  /** A text that the file has once, and the text that replaces it to remove the guard. */
  readonly text: string;
  readonly without: string;
  /** Below scripts/sync. */
  readonly test: string;
  /** A part of the test's full name; the names of the blocks around it come before. */
  readonly named: string;
}
