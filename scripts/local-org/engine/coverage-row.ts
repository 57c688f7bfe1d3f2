/** Something that the local org does as Salesforce does it, in part, or not. */
export interface CoverageRow {
  readonly behaviour: string;
  readonly implemented: 'yes' | 'part' | 'no';
  /** Why we believe that Salesforce behaves so. */
  readonly evidence: 'documentation' | 'a client that runs' | 'recorded from an org' | 'none';
  /** File of the test, below scripts/. */
  readonly test?: string;
  /** Where it is known to differ. */
  readonly differences?: string;
  /** `GET /query`: routes that this is about, as the server registers them; those of the versioned API without its prefix. */
  readonly routes?: readonly string[];
  /** Functions and words of SOQL that this is about. */
  readonly constructs?: readonly string[];
}

/** Rows of one area, kept beside its code in a file coverage.ts. */
export interface CoverageArea {
  readonly area: string;
  /** Place in the page. */
  readonly order: number;
  readonly rows: readonly CoverageRow[];
}
