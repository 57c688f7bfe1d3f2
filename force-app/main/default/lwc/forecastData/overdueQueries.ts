import { gql } from 'lightning/graphql';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** An action of an open deal whose day is past. */
export interface OverdueAction {
  readonly id: string;
  readonly what: string;
  readonly isOurs: boolean;
  /** Null: no one is named, or the name is not visible. */
  readonly ownerName: string | null;
  /** yyyy-mm-dd */
  readonly dueOn: string;
  readonly dealId: string;
  readonly dealName: string;
  readonly accountName: string | null;
  /** Whose deal it is. */
  readonly sellerName: string | null;
}

/** The ones that are overdue longest, and how many there are; null: actions are not visible. */
export interface OverdueActions {
  readonly total: number;
  readonly rows: readonly OverdueAction[];
}

type Text = Field<string>;
interface Named {
  Name?: Text;
}
interface OverdueNode {
  Id: string;
  Name: Text;
  side?: Text;
  contact?: Named | null;
  user?: Named | null;
  dueOn: Text;
  deal: { Id: string; Name: Text; Account?: Named | null; Owner?: Named | null };
}
interface OverdueData {
  uiapi: { query: { actions?: Connection<OverdueNode> | null } };
}

/** The filter is written here and not a variable: its type does not exist for users who may not see the object. */
export const overdueDocument = gql`
  query forecastOverdueActions($today: Date!, $deals: Opportunity_Filter, $first: Int!) {
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
        actions: Deal_Action__c(
          first: $first
          where: { Done_On__c: { eq: null }, Due_On__c: { lt: { value: $today } }, Opportunity__r: $deals }
          orderBy: { Due_On__c: { order: ASC }, Id: { order: ASC } }
        ) @optional {
          totalCount
          edges {
            node {
              Id
              Name {
                value
              }
              side: Side__c @optional {
                value
              }
              contact: Customer_Owner__r @optional {
                Name @optional {
                  value
                }
              }
              user: Our_Owner__r @optional {
                Name @optional {
                  value
                }
              }
              dueOn: Due_On__c {
                value
              }
              deal: Opportunity__r {
                Id
                Name {
                  value
                }
                Account @optional {
                  Name @optional {
                    value
                  }
                }
                Owner @optional {
                  Name @optional {
                    value
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

export const readOverdue = ({ uiapi: { query } }: OverdueData): OverdueActions | null => {
  const { actions } = query;
  if (!actions) return null;
  return {
    total: actions.totalCount ?? 0,
    rows: nodesOf(actions).map(({ Id, Name, side, contact, user, dueOn, deal }) => {
      const isOurs = valueOf(side) === 'Us';
      return {
        id: Id,
        what: valueOf(Name) ?? '',
        isOurs,
        ownerName: valueOf((isOurs ? user : contact)?.Name),
        dueOn: valueOf(dueOn) ?? '',
        dealId: deal.Id,
        dealName: valueOf(deal.Name) ?? '',
        accountName: valueOf(deal.Account?.Name),
        sellerName: valueOf(deal.Owner?.Name)
      };
    })
  };
};
