import type { Person } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

interface MemberNode {
  Id: string;
  Name: Field<string>;
  user: Field<string>;
  manager?: { user: Field<string> } | null;
}
interface MembersData {
  uiapi: { query: { members?: Connection<MemberNode> | null } };
}

export const membersDocument = gql`
  query forecastMembers($where: Hierarchy_Member__c_Filter, $after: String) {
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
        members: Hierarchy_Member__c(
          first: 2000
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { Name: { order: ASC }, Id: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name {
                value
              }
              user: User__c {
                value
              }
              manager: Manager__r {
                user: User__c {
                  value
                }
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

/** People by name, each with who is next above in the hierarchy; none where the hierarchy is not visible. */
export const readMembers = ({ uiapi }: MembersData): Person[] =>
  nodesOf(uiapi.query.members).map((node) => ({
    id: valueOf(node.user) ?? '',
    name: valueOf(node.Name) ?? '',
    managerId: valueOf(node.manager?.user)
  }));

export const pageOfMembers = ({ uiapi }: MembersData): PageInfo | undefined => uiapi.query.members?.pageInfo;
