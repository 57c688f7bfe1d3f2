import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

// Whether no sum means nothing to add up, or nothing that the user may see.

export const someDealDocument = gql`
  query forecastSomeDeal($where: Opportunity_Filter) {
    uiapi {
      query {
        Opportunity(first: 1, where: $where) {
          edges {
            node {
              Id
            }
          }
        }
      }
    }
  }
`;

interface SomeDealData {
  uiapi: { query: { Opportunity: Connection<{ Id: string }> } };
}

/** The id of one that is visible, in a list of one; empty: none is. */
export const readSomeDeal = ({ uiapi }: SomeDealData): string[] =>
  nodesOf(uiapi.query.Opportunity).map(({ Id }) => Id);

export const visibleOwnersDocument = gql`
  query forecastVisibleOwners($where: Opportunity_Filter) {
    uiapi {
      aggregate {
        Opportunity(first: 2000, where: $where, groupBy: { OwnerId: { group: true } }) {
          edges {
            node {
              aggregate {
                OwnerId {
                  value
                }
              }
            }
          }
        }
      }
    }
  }
`;

interface VisibleOwnersData {
  uiapi: { aggregate: { Opportunity: Connection<{ aggregate: { OwnerId: Field<string> } }> } };
}

/** Of those who were asked about, the owners of whom at least one deal is visible. */
export const readVisibleOwners = ({ uiapi }: VisibleOwnersData): string[] =>
  nodesOf(uiapi.aggregate.Opportunity).flatMap(({ aggregate }) => valueOf(aggregate.OwnerId) ?? []);
