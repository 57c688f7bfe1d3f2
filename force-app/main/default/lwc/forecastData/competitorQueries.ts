import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** Another vendor that a buyer can choose. */
export interface Competitor {
  readonly id: string;
  readonly name: string;
}

interface CompetitorNode {
  Id: string;
  Name: Field<string>;
}
interface CompetitorsData {
  uiapi: { query: { competitors?: Connection<CompetitorNode> | null } };
}

export const competitorsDocument = gql`
  query forecastCompetitors($where: Competitor__c_Filter, $after: String) {
    uiapi {
      query {
        # Always visible: a query from which everything was left out is refused.
        visible: User(first: 1) {
          edges {
            node {
              Id
            }
          }
        }
        competitors: Competitor__c(
          first: 2000
          after: $after
          where: $where
          orderBy: { Name: { order: ASC }, Id: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name {
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

/** The active ones by name; none where they are not visible. */
export const readCompetitors = ({ uiapi }: CompetitorsData): Competitor[] =>
  nodesOf(uiapi.query.competitors).map((node) => ({ id: node.Id, name: valueOf(node.Name) ?? '' }));

export const pageOfCompetitors = ({ uiapi }: CompetitorsData): PageInfo | undefined =>
  uiapi.query.competitors?.pageInfo;
