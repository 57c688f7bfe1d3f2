import { gql } from 'lightning/graphql';
import { nodesOf, valueOf, visibleText } from './read';
import type { Connection, Field, PageInfo } from './read';

/** A contact of the buyer. */
export interface BuyerContact {
  readonly id: string;
  /** Null: not visible. */
  readonly name: string | null;
  readonly title: string | null;
  /** yyyy-mm-dd; '' for none so far; null: not visible. */
  readonly lastActivity: string | null;
}

/** A person of the buying team (OpportunityContactRole). */
export interface TeamMember extends BuyerContact {
  readonly roleId: string;
  /** '' for none; null: not visible. */
  readonly role: string | null;
  readonly isBeachhead: boolean;
}

interface ContactNode {
  Id: string;
  Name?: Field<string>;
  Title?: Field<string>;
  LastActivityDate?: Field<string>;
}
interface RoleNode {
  Id: string;
  ContactId?: Field<string>;
  Role?: Field<string>;
  isBeachhead?: Field<boolean>;
  Contact?: ContactNode | null;
}
interface TeamData {
  uiapi: { query: { team?: Connection<RoleNode> | null } };
}
interface ContactsData {
  uiapi: { query: { contacts?: Connection<ContactNode> | null } };
}

/** In the order in which they were added: the first came first. */
export const buyingTeamDocument = gql`
  query forecastBuyingTeam($deal: ID!) {
    uiapi {
      query {
        # Always visible: a query from which everything was left out is refused.
        visible: Opportunity(first: 1, where: { Id: { eq: $deal } }) {
          edges {
            node {
              Id
            }
          }
        }
        team: OpportunityContactRole(
          first: 200
          where: { OpportunityId: { eq: $deal } }
          orderBy: { CreatedDate: { order: ASC }, Id: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              ContactId @optional {
                value
              }
              Role @optional {
                value
              }
              isBeachhead: Is_Beachhead__c @optional {
                value
              }
              Contact @optional {
                Id
                Name @optional {
                  value
                }
                Title @optional {
                  value
                }
                LastActivityDate @optional {
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

export const accountContactsDocument = gql`
  query forecastAccountContacts($where: Contact_Filter, $after: String) {
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
        contacts: Contact(
          first: 500
          after: $after
          where: $where
          orderBy: { Name: { order: ASC }, Id: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name @optional {
                value
              }
              Title @optional {
                value
              }
              LastActivityDate @optional {
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

const contactOf = (node: ContactNode): BuyerContact => ({
  id: node.Id,
  name: valueOf(node.Name),
  title: valueOf(node.Title),
  lastActivity: visibleText(node.LastActivityDate)
});

/** Null where contact roles are not visible. */
export const readBuyingTeam = ({ uiapi }: TeamData): readonly TeamMember[] | null => {
  const { team } = uiapi.query;
  if (!team) return null;
  return nodesOf(team).map((node) => ({
    ...contactOf(node.Contact ?? { Id: valueOf(node.ContactId) ?? '' }),
    roleId: node.Id,
    role: visibleText(node.Role),
    isBeachhead: valueOf(node.isBeachhead) === true
  }));
};

export const readAccountContacts = ({ uiapi }: ContactsData): readonly BuyerContact[] =>
  nodesOf(uiapi.query.contacts).map(contactOf);

export const pageOfAccountContacts = ({ uiapi }: ContactsData): PageInfo | undefined =>
  uiapi.query.contacts?.pageInfo;
