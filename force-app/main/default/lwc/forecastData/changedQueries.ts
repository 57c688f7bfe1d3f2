import type { Call, CallerRole, ForecastCategory } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** What OpportunityHistory keeps of a deal. */
export interface PastDeal {
  readonly stage: string;
  readonly category: ForecastCategory;
  readonly amount: number | null;
  readonly closeDate: string;
}

/** An entry of a deal's history of calls, as far as it says what the deal counted as. */
export interface LoggedCall {
  readonly role: CallerRole;
  /** Null: the call was taken back. */
  readonly call: Call | null;
  /** ISO instant. */
  readonly calledAt: string;
}

/** A deal that has changed since a moment, as it is now and as it was then. */
export interface ChangedDeal extends PastDeal {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly acceptedDate: string | null;
  readonly isAmountVisible: boolean;
  readonly areCallsVisible: boolean;
  /** False: whether it is new in the forecast is unknown. */
  readonly isAcceptanceVisible: boolean;
  /** Null: the deal did not exist then. */
  readonly before: PastDeal | null;
  readonly repCall: Call | null;
  readonly managerCall: Call | null;
  /** Every call on it, latest first. */
  readonly calls: readonly LoggedCall[];
}

interface PastNode {
  StageName: Field<string>;
  ForecastCategory: Field<string>;
  Amount?: Field<number>;
  CloseDate: Field<string>;
}
interface CallNode {
  role: Field<string>;
  call: Field<string>;
  CreatedDate: Field<string>;
}
interface ChangedNode extends PastNode {
  Id: string;
  Name: Field<string>;
  OwnerId: Field<string>;
  Owner?: { Name?: Field<string> } | null;
  IsClosed: Field<boolean>;
  IsWon: Field<boolean>;
  acceptedDate?: Field<string>;
  past: Connection<PastNode> | null;
  repCall?: Field<string>;
  managerCall?: Field<string>;
  calls?: Connection<CallNode> | null;
}
interface ChangedData {
  uiapi: { query: { Opportunity: Connection<ChangedNode> } };
}

/** Deals that have history since then, each with its last row before. */
export const changedDocument = gql`
  query forecastChangedDeals(
    $where: Opportunity_Filter
    $before: OpportunityHistory_Filter
    $first: Int!
    $after: String
  ) {
    uiapi {
      query {
        Opportunity(
          first: $first
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              OwnerId {
                value
              }
              Owner @optional {
                Name @optional {
                  value
                }
              }
              Amount @optional {
                value
              }
              CloseDate {
                value
              }
              StageName {
                value
              }
              ForecastCategory {
                value
              }
              IsClosed {
                value
              }
              IsWon {
                value
              }
              acceptedDate: Sales_Accepted_Date__c @optional {
                value
              }
              repCall: Rep_Call__c @optional {
                value
              }
              managerCall: Manager_Call__c @optional {
                value
              }
              calls: Deal_Calls__r(
                first: 200
                orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
              ) @optional {
                edges {
                  node {
                    role: Caller_Role__c {
                      value
                    }
                    call: Call__c {
                      value
                    }
                    CreatedDate {
                      value
                    }
                  }
                }
              }
              past: OpportunityHistories(
                first: 1
                where: $before
                orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
              ) {
                edges {
                  node {
                    StageName {
                      value
                    }
                    ForecastCategory {
                      value
                    }
                    Amount @optional {
                      value
                    }
                    CloseDate {
                      value
                    }
                  }
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

const pastOf = (node: PastNode): PastDeal => ({
  stage: valueOf(node.StageName) ?? '',
  category: (valueOf(node.ForecastCategory) ?? 'Omitted') as ForecastCategory,
  amount: numberOf(node.Amount),
  closeDate: valueOf(node.CloseDate) ?? ''
});

const changedOf = (node: ChangedNode): ChangedDeal => {
  const [past] = nodesOf(node.past);
  return {
    ...pastOf(node),
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    ownerId: valueOf(node.OwnerId) ?? '',
    ownerName: valueOf(node.Owner?.Name) ?? '',
    isClosed: valueOf(node.IsClosed) === true,
    isWon: valueOf(node.IsWon) === true,
    acceptedDate: valueOf(node.acceptedDate),
    isAmountVisible: node.Amount !== undefined,
    areCallsVisible: node.repCall !== undefined && node.managerCall !== undefined && node.calls !== undefined,
    isAcceptanceVisible: node.acceptedDate !== undefined,
    before: past ? pastOf(past) : null,
    repCall: valueOf(node.repCall) as Call | null,
    managerCall: valueOf(node.managerCall) as Call | null,
    calls: nodesOf(node.calls).map(({ role, call, CreatedDate }) => ({
      role: (valueOf(role) ?? 'Rep') as CallerRole,
      call: valueOf(call) as Call | null,
      calledAt: valueOf(CreatedDate) ?? ''
    }))
  };
};

export const readChanged = ({ uiapi }: ChangedData): ChangedDeal[] =>
  nodesOf(uiapi.query.Opportunity).map(changedOf);

export const pageOfChanged = ({ uiapi }: ChangedData): PageInfo | undefined =>
  uiapi.query.Opportunity.pageInfo;
