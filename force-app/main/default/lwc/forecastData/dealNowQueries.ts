import type { CountingCalls } from 'c/forecastModel';
import { countingNow } from './madeCalls';
import type { CallFields } from './madeCalls';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** What the tab changes on a deal, as the org has it now, and who changed it last. */
export interface DealNow extends CountingCalls {
  readonly stage: string;
  readonly closeDate: string;
  /** Null: no amount, or not visible. */
  readonly amount: number | null;
  readonly changedBy: string;
  /** ISO instant. */
  readonly changedAt: string;
}

interface DealNowNode extends CallFields {
  StageName: Field<string>;
  CloseDate: Field<string>;
  Amount?: Field<number>;
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
    amount: numberOf(node.Amount),
    ...countingNow(node),
    changedBy: valueOf(node.LastModifiedBy?.Name) ?? '',
    changedAt: valueOf(node.LastModifiedDate) ?? ''
  }))[0] ?? null;
