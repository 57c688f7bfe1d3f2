import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** A deal that was handed over. */
export interface OwnerChange {
  readonly dealId: string;
  readonly previousOwnerId: string;
}

interface OwnerChangeNode {
  OpportunityId: Field<string>;
  OldValue: Field<string>;
}
interface OwnerChangesData {
  uiapi: { query: { changes: Connection<OwnerChangeNode> } };
}

/** Earliest first. Only an org that tracks the history of owners has any. */
export const ownerChangesDocument = gql`
  query forecastOwnerChanges($where: OpportunityFieldHistory_Filter, $after: String) {
    uiapi {
      query {
        changes: OpportunityFieldHistory(
          first: 2000
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { CreatedDate: { order: ASC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              OpportunityId {
                value
              }
              OldValue {
                value
              }
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  }
`;

/** The platform writes two rows for one change of owner: one with the names, one with the ids. */
const isUserId = (value: string): boolean => /^005[0-9A-Za-z]{12,15}$/.test(value);

export const readOwnerChanges = ({ uiapi }: OwnerChangesData): OwnerChange[] =>
  nodesOf(uiapi.query.changes)
    .map((node) => ({
      dealId: valueOf(node.OpportunityId) ?? '',
      previousOwnerId: valueOf(node.OldValue) ?? ''
    }))
    .filter(({ previousOwnerId }) => isUserId(previousOwnerId));

export const pageOfOwnerChanges = ({ uiapi }: OwnerChangesData): PageInfo | undefined =>
  uiapi.query.changes.pageInfo;
