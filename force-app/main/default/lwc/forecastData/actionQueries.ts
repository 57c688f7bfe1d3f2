import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** What the customer or we do next (Deal_Action__c). */
export interface DealAction {
  readonly id: string;
  readonly what: string;
  readonly isOurs: boolean;
  /** Who does it: a contact of the customer, or a user. Null: no one is named, or it is not visible. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** As it is kept, yyyy-mm-dd; null: no day, or not visible. */
  readonly dueOn: string | null;
  /** yyyy-mm-dd; null: not done. */
  readonly doneOn: string | null;
  /** The action after which it is due; null: none. */
  readonly followsId: string | null;
  readonly daysAfter: number | null;
  /** The customer may see it. What is not known is not shared. */
  readonly isShared: boolean;
}

/** A user who can be named as the owner of an action. */
export interface DealUser {
  readonly id: string;
  readonly name: string;
}

/** One entry for each page of rows; `rows` is null where the object is not visible. */
export interface ActionPage {
  readonly rows: readonly DealAction[] | null;
  /** The owner of the deal and their manager, as far as they are visible. */
  readonly users: readonly DealUser[];
}

type Text = Field<string>;
interface Named {
  Id: string;
  Name?: Text;
}
interface ActionNode {
  Id: string;
  Name: Text;
  side?: Text;
  contactId?: Text;
  contact?: { Name?: Text } | null;
  userId?: Text;
  user?: { Name?: Text } | null;
  dueOn?: Text;
  doneOn?: Text;
  followsId?: Text;
  daysAfter?: Field<number | string>;
  isShared?: Field<boolean>;
}
interface ActionData {
  uiapi: {
    query: {
      deal?: Connection<{ Owner?: (Named & { Manager?: Named | null }) | null }> | null;
      actions?: Connection<ActionNode> | null;
    };
  };
}

/** In the order in which they were added. */
export const actionsDocument = gql`
  query forecastDealActions($deal: ID!, $after: String) {
    uiapi {
      query {
        # Always visible: a query from which everything was left out is refused.
        deal: Opportunity(first: 1, where: { Id: { eq: $deal } }) {
          edges {
            node {
              Id
              Owner @optional {
                Id
                Name @optional {
                  value
                }
                Manager @optional {
                  Id
                  Name @optional {
                    value
                  }
                }
              }
            }
          }
        }
        actions: Deal_Action__c(
          first: 500
          after: $after
          where: { Opportunity__c: { eq: $deal } }
          orderBy: { CreatedDate: { order: ASC }, Id: { order: ASC } }
        ) @optional {
          edges {
            node {
              Id
              Name {
                value
              }
              side: Side__c @optional {
                value
              }
              contactId: Customer_Owner__c @optional {
                value
              }
              contact: Customer_Owner__r @optional {
                Name @optional {
                  value
                }
              }
              userId: Our_Owner__c @optional {
                value
              }
              user: Our_Owner__r @optional {
                Name @optional {
                  value
                }
              }
              dueOn: Due_On__c @optional {
                value
              }
              doneOn: Done_On__c @optional {
                value
              }
              followsId: Follows__c @optional {
                value
              }
              daysAfter: Days_After__c @optional {
                value
              }
              isShared: Is_Shared__c @optional {
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

const actionOf = (node: ActionNode): DealAction => {
  const isOurs = valueOf(node.side) === 'Us';
  return {
    id: node.Id,
    what: valueOf(node.Name) ?? '',
    isOurs,
    ownerId: valueOf(isOurs ? node.userId : node.contactId),
    ownerName: valueOf((isOurs ? node.user : node.contact)?.Name),
    dueOn: valueOf(node.dueOn),
    doneOn: valueOf(node.doneOn),
    followsId: valueOf(node.followsId),
    daysAfter: numberOf(node.daysAfter),
    isShared: valueOf(node.isShared) === true
  };
};

const userOf = (user: Named | null | undefined): DealUser[] => {
  const name = valueOf(user?.Name);
  return user && name !== null ? [{ id: user.Id, name }] : [];
};

export const readActions = ({ uiapi: { query } }: ActionData): ActionPage[] => {
  const [deal] = nodesOf(query.deal);
  const users = [...userOf(deal?.Owner), ...userOf(deal?.Owner?.Manager)];
  return [{ rows: query.actions ? nodesOf(query.actions).map(actionOf) : null, users }];
};

export const pageOfActions = ({ uiapi }: ActionData): PageInfo | undefined => uiapi.query.actions?.pageInfo;

/** All rows of all pages; null where they are not visible. */
export const actionsOf = (pages: readonly ActionPage[]): readonly DealAction[] | null =>
  pages.some(({ rows }) => rows === null) ? null : pages.flatMap(({ rows }) => rows ?? []);
