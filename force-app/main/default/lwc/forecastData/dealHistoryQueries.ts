import type { Call, CallerRole, ForecastCategory, Risk } from 'c/forecastModel';
import { categoryOf } from 'c/forecastModel';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** A row of OpportunityHistory: what the deal was from then on. */
export interface HistoryRow {
  readonly at: string;
  readonly who: string | null;
  /** The id of the user; null: not known. */
  readonly byId: string | null;
  readonly stage: string;
  readonly category: ForecastCategory;
  /** Null: none, or not visible. */
  readonly amount: number | null;
  readonly closeDate: string;
}

/** A change of owner, with the names. */
export interface Handover {
  readonly at: string;
  readonly who: string | null;
  readonly byId: string | null;
  readonly from: string;
  readonly to: string;
}

export interface PastSlip {
  readonly id: string;
  readonly at: string;
  readonly who: string | null;
  readonly byId: string | null;
  readonly from: string;
  readonly to: string;
  /** The reason in the user's language. */
  readonly reason: string;
  readonly period: string | null;
}

export interface LoggedCall {
  readonly id: string;
  readonly at: string;
  readonly who: string | null;
  readonly byId: string | null;
  readonly role: CallerRole;
  /** Null: taken back. */
  readonly call: Call | null;
  readonly risk: Risk | null;
  readonly note: string | null;
  readonly period: string | null;
}

/** The deal as it was part of a number that someone submitted. */
export interface SubmittedAs {
  readonly id: string;
  readonly at: string;
  readonly who: string | null;
  readonly level: CallerRole;
  readonly period: string | null;
  readonly call: Call | null;
  readonly risk: Risk | null;
  readonly category: ForecastCategory | null;
  readonly amount: number | null;
}

/** Null where the object is not visible. */
export interface DealHistory {
  readonly rows: readonly HistoryRow[] | null;
  readonly handovers: readonly Handover[] | null;
  readonly slips: readonly PastSlip[] | null;
  readonly calls: readonly LoggedCall[] | null;
  readonly submitted: readonly SubmittedAs[] | null;
  /** The org has more rows than one page of them: earlier ones are left out. */
  readonly isCut: boolean;
}

interface Stamped {
  Id: string;
  CreatedDate: Field<string>;
  CreatedById?: Field<string>;
  CreatedBy?: { Name?: Field<string> } | null;
}
interface HistoryNode extends Stamped {
  StageName: Field<string>;
  ForecastCategory: Field<string>;
  Amount?: Field<number>;
  CloseDate: Field<string>;
}
interface HandoverNode extends Stamped {
  OldValue: Field<string>;
  NewValue: Field<string>;
}
interface SlipNode extends Stamped {
  from?: Field<string>;
  to?: Field<string>;
  reason?: Field<string>;
  period?: { Name?: Field<string> } | null;
}
interface CallNode extends Stamped {
  role?: Field<string>;
  call?: Field<string>;
  risk?: Field<string>;
  note?: Field<string>;
  period?: { Name?: Field<string> } | null;
}
interface SubmittedNode extends Stamped {
  call?: Field<string>;
  risk?: Field<string>;
  category?: Field<string>;
  amount?: Field<number>;
  submission?: {
    level?: Field<string>;
    submittedAt?: Field<string>;
    seller?: { Name?: Field<string> } | null;
    period?: { Name?: Field<string> } | null;
  } | null;
}
type List<Node> = Connection<Node> | null | undefined;
interface HistoryData {
  uiapi: {
    query: {
      rows?: List<HistoryNode>;
      handovers?: List<HandoverNode>;
      slips?: List<SlipNode>;
      calls?: List<CallNode>;
      submitted?: List<SubmittedNode>;
    };
  };
}

const stampOf = ({ Id, CreatedDate, CreatedById, CreatedBy }: Stamped) => ({
  id: Id,
  at: valueOf(CreatedDate) ?? '',
  who: valueOf(CreatedBy?.Name),
  byId: valueOf(CreatedById)
});

const read = <Node, Row>(list: List<Node>, row: (node: Node) => Row): Row[] | null =>
  list ? nodesOf(list).map(row) : null;

const roleOf = (role: Field<string>): CallerRole => (valueOf(role) === 'Manager' ? 'Manager' : 'Rep');

/** The platform writes two rows for one change of owner: one with the names, one with the ids. */
const isUserId = (value: string | null): boolean => /^005[0-9A-Za-z]{12,15}$/.test(value ?? '');

export const readDealHistory = ({ uiapi: { query } }: HistoryData): DealHistory => ({
  rows: read(query.rows, (node) => ({
    ...stampOf(node),
    stage: valueOf(node.StageName) ?? '',
    category: (valueOf(node.ForecastCategory) ?? 'Omitted') as ForecastCategory,
    amount: numberOf(node.Amount),
    closeDate: valueOf(node.CloseDate) ?? ''
  })),
  handovers:
    read(query.handovers, (node) => ({
      ...stampOf(node),
      from: valueOf(node.OldValue) ?? '',
      to: valueOf(node.NewValue) ?? ''
    }))?.filter(({ from, to }) => !isUserId(from) && !isUserId(to)) ?? null,
  slips: read(query.slips, (node) => ({
    ...stampOf(node),
    from: valueOf(node.from) ?? '',
    to: valueOf(node.to) ?? '',
    reason: node.reason?.displayValue ?? valueOf(node.reason) ?? '',
    period: valueOf(node.period?.Name)
  })),
  calls: read(query.calls, (node) => ({
    ...stampOf(node),
    role: roleOf(node.role),
    call: valueOf(node.call) as Call | null,
    risk: valueOf(node.risk) as Risk | null,
    note: valueOf(node.note),
    period: valueOf(node.period?.Name)
  })),
  submitted: read(query.submitted, (node) => ({
    ...stampOf(node),
    at: valueOf(node.submission?.submittedAt) ?? valueOf(node.CreatedDate) ?? '',
    who: valueOf(node.submission?.seller?.Name),
    level: roleOf(node.submission?.level),
    period: valueOf(node.submission?.period?.Name),
    call: valueOf(node.call) as Call | null,
    risk: valueOf(node.risk) as Risk | null,
    category: categoryOf(valueOf(node.category) ?? ''),
    amount: numberOf(node.amount)
  })),
  isCut: Object.values(query).some((list) => list?.pageInfo?.hasNextPage === true)
});
