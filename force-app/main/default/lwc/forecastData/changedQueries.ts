import type { Call, CallerRole, ForecastCategory } from 'c/forecastModel';
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
  role?: Field<string>;
  call?: Field<string>;
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

const pastOf = (node: PastNode): PastDeal => ({
  stage: valueOf(node.StageName) ?? '',
  category: (valueOf(node.ForecastCategory) ?? 'Omitted') as ForecastCategory,
  amount: numberOf(node.Amount),
  closeDate: valueOf(node.CloseDate) ?? ''
});

const areCallsVisible = ({ repCall, managerCall, calls }: ChangedNode): boolean =>
  repCall !== undefined &&
  managerCall !== undefined &&
  calls !== undefined &&
  nodesOf(calls).every(({ role, call }) => role !== undefined && call !== undefined);

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
    areCallsVisible: areCallsVisible(node),
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
