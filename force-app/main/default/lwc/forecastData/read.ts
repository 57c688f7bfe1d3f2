/** A field as GraphQL answers it. Absent when `@optional` left it out: the user may not see it. */
interface FieldValue<T> {
  value: T | null;
  displayValue?: string | null;
}

export type Field<T> = FieldValue<T> | null | undefined;

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface Connection<Node> {
  edges: readonly ({ node: Node | null } | null)[];
  pageInfo?: PageInfo;
  totalCount?: number;
}

export const nodesOf = <Node>(connection: Connection<Node> | null | undefined): Node[] =>
  (connection?.edges ?? []).flatMap((edge) => edge?.node ?? []);

/** Null for a blank field and for one that is not visible. */
export const valueOf = <T>(field: Field<T>): T | null => field?.value ?? null;

/** GraphQL may answer currency and numbers as text. */
export const numberOf = (field: Field<number | string>): number | null => {
  const value = valueOf(field);
  return value === null || value === '' ? null : Number(value);
};

/** '' for blank, null for not visible: a page must not take the one for the other. */
export const visibleText = (field: Field<string>): string | null => (field ? (field.value ?? '') : null);

/** Per cent fields hold 33 for 33 %; the model works with 0.33. */
export const shareOf = (field: Field<number | string>): number | null => {
  const value = numberOf(field);
  return value === null ? null : value / 100;
};
