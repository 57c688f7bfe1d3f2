import type { CountingCalls } from 'c/forecastModel';
import { amountOf } from './currencies';
import type { AmountFields, Converted } from './currencies';
import { countingNow } from './madeCalls';
import type { CallFields } from './madeCalls';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** What the tab changes on a deal, as the org has it now, and who changed it last. */
export interface DealNow extends CountingCalls, Converted {
  readonly stage: string;
  readonly closeDate: string;
  readonly changedBy: string;
  /** ISO instant. */
  readonly changedAt: string;
}

interface DealNowNode extends CallFields, AmountFields {
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
    ...amountOf(node),
    ...countingNow(node),
    changedBy: valueOf(node.LastModifiedBy?.Name) ?? '',
    changedAt: valueOf(node.LastModifiedDate) ?? ''
  }))[0] ?? null;
