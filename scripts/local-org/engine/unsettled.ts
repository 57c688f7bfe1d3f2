/**
 * What Salesforce's documentation leaves open. The org does the one; each switch makes it do the other, so that an app can be
 * tried on both sides before a real org has answered.
 */
export interface Unsettled {
  /** Flows and rules see category, probability, closed and won of before the save whose stage changes them. */
  readonly lateDerivedFields: boolean;
  /** GraphQL sorts by the fields of `orderBy` in the order of the schema, by name, not as they are written. */
  readonly orderBySchema: boolean;
  /** Sums are binary: 0.1 + 0.2 is a little more than 0.3. */
  readonly floatSums: boolean;
  /** How many operations one GraphQL mutation may hold. */
  readonly aliasLimit: number;
}

export const USUAL: Unsettled = {
  lateDerivedFields: false,
  orderBySchema: false,
  floatSums: false,
  aliasLimit: Infinity
};
