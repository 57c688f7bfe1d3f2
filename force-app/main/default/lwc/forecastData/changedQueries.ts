import { changes } from 'c/forecastLabels';
import type {
  Call,
  CallPeriod,
  CallerRole,
  CountingCalls,
  ForecastCategory,
  MadeCalls
} from 'c/forecastModel';
import { amountOf } from './currencies';
import type { AmountFields, Converted } from './currencies';
import { areCallsVisible, countingNow, madeCallsOf, spanOf } from './madeCalls';
import type { CallFields, PeriodNode } from './madeCalls';
import { nodesOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** The value of Acceptance_State__c for a deal that had to be accepted, and was. */
const ACCEPTED = 'Accepted';

/** What OpportunityHistory keeps of a deal. */
export interface PastDeal extends Pick<Converted, 'amount' | 'unrated'> {
  /** Since when, an ISO instant. */
  readonly at: string;
  /** The id of the user who made it so; null: not known. */
  readonly by: string | null;
  readonly stage: string;
  readonly category: ForecastCategory;
  readonly closeDate: string;
}

/** An entry of a deal's history of calls, as far as it says what the deal counted as. */
interface LoggedCall {
  readonly role: CallerRole;
  /** Null: the call was taken back. */
  readonly call: Call | null;
  /** Null: for any period. */
  readonly period: CallPeriod | null;
  /** ISO instant. */
  readonly calledAt: string;
  /** The id of the user who called; null: not known. */
  readonly by: string | null;
}

/** A deal that has part in a bridge, as it is now and as it was. */
export interface ChangedDeal
  extends Omit<PastDeal, 'at' | 'by'>, Pick<CountingCalls, 'repCall' | 'managerCall'> {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly acceptedDate: string | null;
  /** It counts from its accepted date only (docs/metrics.md, Basics). */
  readonly hasToBeAccepted: boolean;
  readonly isAmountVisible: boolean;
  readonly areCallsVisible: boolean;
  /** False: whether it is new in the forecast is unknown. */
  readonly isAcceptanceVisible: boolean;
  /** ISO instant. */
  readonly createdAt: string;
  /** Its history, earliest first; empty for a deal that was loaded without. */
  readonly past: readonly PastDeal[];
  readonly made: MadeCalls;
  /** Every call on it, latest first. */
  readonly calls: readonly LoggedCall[];
}

interface PastNode extends AmountFields {
  CreatedById?: Field<string>;
  CreatedDate: Field<string>;
  StageName: Field<string>;
  ForecastCategory: Field<string>;
  Amount?: Field<number>;
  CloseDate: Field<string>;
}
interface CallNode {
  role?: Field<string>;
  call?: Field<string>;
  period?: PeriodNode | null;
  CreatedById?: Field<string>;
  CreatedDate: Field<string>;
}
interface ChangedNode extends PastNode, CallFields {
  Id: string;
  Name: Field<string>;
  OwnerId: Field<string>;
  Owner?: { Name?: Field<string> } | null;
  IsClosed: Field<boolean>;
  IsWon: Field<boolean>;
  acceptedDate?: Field<string>;
  acceptanceState?: Field<string>;
  past: Connection<PastNode> | null;
  calls?: Connection<CallNode> | null;
}
interface ChangedData {
  uiapi: { query: { Opportunity: Connection<ChangedNode> } };
}

/** A row of history is in the currency of its deal. */
const stateOf = (node: PastNode, deal: PastNode = node): Omit<PastDeal, 'at' | 'by'> => ({
  stage: valueOf(node.StageName) ?? '',
  category: (valueOf(node.ForecastCategory) ?? 'Omitted') as ForecastCategory,
  ...amountOf(node, deal.CurrencyIsoCode),
  closeDate: valueOf(node.CloseDate) ?? ''
});

/** @throws Error when the org leaves rows out: the deal's earlier state would be wrong */
const pastOf = (deal: ChangedNode): PastDeal[] => {
  const rows = deal.past;
  if (rows?.pageInfo?.hasNextPage) throw new Error(changes.longHistory);
  return nodesOf(rows)
    .map((row) => ({
      ...stateOf(row, deal),
      at: valueOf(row.CreatedDate) ?? '',
      by: valueOf(row.CreatedById)
    }))
    .reverse();
};

/** An entry whose period is not visible leaves open whether it counted. */
const areEntriesVisible = ({ calls }: ChangedNode): boolean =>
  calls !== undefined &&
  nodesOf(calls).every(
    ({ role, call, period }) =>
      role !== undefined && call !== undefined && (period === null || spanOf(period) !== null)
  );

const changedOf = (node: ChangedNode): ChangedDeal => {
  const made = madeCallsOf(node);
  const { repCall, managerCall } = countingNow(node);
  return {
    ...stateOf(node),
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    ownerId: valueOf(node.OwnerId) ?? '',
    ownerName: valueOf(node.Owner?.Name) ?? '',
    isClosed: valueOf(node.IsClosed) === true,
    isWon: valueOf(node.IsWon) === true,
    acceptedDate: valueOf(node.acceptedDate),
    hasToBeAccepted: valueOf(node.acceptanceState) === ACCEPTED,
    isAmountVisible: node.Amount !== undefined,
    areCallsVisible: areCallsVisible(node) && areEntriesVisible(node),
    isAcceptanceVisible: node.acceptedDate !== undefined,
    createdAt: valueOf(node.CreatedDate) ?? '',
    past: pastOf(node),
    made,
    repCall,
    managerCall,
    calls: nodesOf(node.calls).map(({ role, call, period, CreatedById, CreatedDate }) => ({
      role: (valueOf(role) ?? 'Rep') as CallerRole,
      call: valueOf(call) as Call | null,
      period: spanOf(period),
      calledAt: valueOf(CreatedDate) ?? '',
      by: valueOf(CreatedById)
    }))
  };
};

export const readChanged = ({ uiapi }: ChangedData): ChangedDeal[] =>
  nodesOf(uiapi.query.Opportunity).map(changedOf);

export const pageOfChanged = ({ uiapi }: ChangedData): PageInfo | undefined =>
  uiapi.query.Opportunity.pageInfo;
