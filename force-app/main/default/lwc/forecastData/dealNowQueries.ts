import type { Call, Risk } from 'c/forecastModel';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** What the tab changes on a deal, as the org has it now, and who changed it last. */
export interface DealNow {
  readonly stage: string;
  readonly closeDate: string;
  readonly repCall: Call | null;
  readonly repCallRisk: Risk | null;
  readonly managerCall: Call | null;
  readonly managerCallRisk: Risk | null;
  readonly changedBy: string;
  /** ISO instant. */
  readonly changedAt: string;
}

interface DealNowNode {
  StageName: Field<string>;
  CloseDate: Field<string>;
  repCall?: Field<string>;
  repCallRisk?: Field<string>;
  managerCall?: Field<string>;
  managerCallRisk?: Field<string>;
  LastModifiedBy?: { Name?: Field<string> } | null;
  LastModifiedDate: Field<string>;
}
interface DealNowData {
  uiapi: { query: { Opportunity: Connection<DealNowNode> } };
}

/** Null: it has not changed since. */
export const readDealNow = ({ uiapi }: DealNowData): DealNow | null =>
  nodesOf(uiapi.query.Opportunity).map((node) => ({
    stage: valueOf(node.StageName) ?? '',
    closeDate: valueOf(node.CloseDate) ?? '',
    repCall: valueOf(node.repCall) as Call | null,
    repCallRisk: valueOf(node.repCallRisk) as Risk | null,
    managerCall: valueOf(node.managerCall) as Call | null,
    managerCallRisk: valueOf(node.managerCallRisk) as Risk | null,
    changedBy: valueOf(node.LastModifiedBy?.Name) ?? '',
    changedAt: valueOf(node.LastModifiedDate) ?? ''
  }))[0] ?? null;
