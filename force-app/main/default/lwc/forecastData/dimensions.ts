// Generated from scripts/sync/metrics.json by `npm run generate`. Change that file instead.

/** What deals are grouped by (docs/metrics.md, Slices). */
export type Dimension =
  'Company' | 'Seller' | 'Team' | 'Segment' | 'Region' | 'Competitor' | 'Motion' | 'Source';

/** Those that also have slices of a team or seller alone. */
export const DIMENSIONS_OF_PERSON: readonly Dimension[] = ['Segment', 'Competitor'];
