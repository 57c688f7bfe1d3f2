import type { Call, ForecastCategory, TotalsRow } from 'c/forecastModel';
import { common } from 'c/forecastLabels';
import { amountOf } from './currencies';
import type { AmountFields } from './currencies';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

interface GroupNode {
  aggregate: {
    OwnerId?: Field<string>;
    StageName?: Field<string>;
    ForecastCategory: Field<string>;
    IsClosed: Field<boolean>;
    IsWon?: Field<boolean>;
    repCall?: Field<string>;
    repCallCounts?: Field<boolean>;
    managerCall?: Field<string>;
    managerCallCounts?: Field<boolean>;
    Id: { count: Field<number> };
    Amount: { sum: Field<number> };
  };
}
interface TotalsData {
  uiapi: { aggregate: { Opportunity: Connection<GroupNode> } };
}

/**
 * Seller × category (five open ones, won, lost) × call of the rep × call of the manager (In, Out, either made for another
 * period, none): 175 groups for a seller at most, so that those of this many stay below 2,000.
 */
export const SELLERS_PER_QUERY = 11;

/** A call made for another period than the deal is due in does not count. */
const callOf = (call: Field<string>, counts: Field<boolean>): Call | null =>
  valueOf(counts) ? (valueOf(call) as Call | null) : null;

const rowOf = ({ aggregate }: GroupNode): TotalsRow => ({
  ...(aggregate.StageName ? { stage: valueOf(aggregate.StageName) ?? undefined } : {}),
  ...(aggregate.OwnerId ? { ownerId: valueOf(aggregate.OwnerId) ?? undefined } : {}),
  category: (valueOf(aggregate.ForecastCategory) ?? 'Omitted') as ForecastCategory,
  isClosed: valueOf(aggregate.IsClosed) === true,
  isWon: valueOf(aggregate.IsWon) === true,
  repCall: callOf(aggregate.repCall, aggregate.repCallCounts),
  managerCall: callOf(aggregate.managerCall, aggregate.managerCallCounts),
  count: numberOf(aggregate.Id.count) ?? 0,
  amount: numberOf(aggregate.Amount.sum) ?? 0
});

/** @throws Error when the org held groups back: then the sums would be too small, and rows have to be read instead */
export const readTotals = ({ uiapi }: TotalsData): TotalsRow[] => {
  const groups = nodesOf(uiapi.aggregate.Opportunity);
  const { totalCount } = uiapi.aggregate.Opportunity;
  if (totalCount !== undefined && totalCount > groups.length)
    throw new Error(`The org answered ${groups.length} of ${totalCount} groups.`);
  return groups.map(rowOf);
};

interface RowNode extends AmountFields {
  Id: string;
  OwnerId: Field<string>;
  StageName: Field<string>;
  ForecastCategory: Field<string>;
  IsClosed: Field<boolean>;
  IsWon: Field<boolean>;
  repCall?: Field<string>;
  repCallCounts?: Field<boolean>;
  managerCall?: Field<string>;
  managerCallCounts?: Field<boolean>;
  Amount?: Field<number>;
}
interface RowsData {
  uiapi: { query: { Opportunity: Connection<RowNode> } };
}

const CALL_FIELDS = ['repCall', 'repCallCounts', 'managerCall', 'managerCallCounts'] as const;

/** @throws Error when amounts or calls are not visible: no sum may leave them out */
export const readTotalsRows = ({ uiapi }: RowsData): TotalsRow[] => {
  const nodes = nodesOf(uiapi.query.Opportunity);
  if (nodes.some((node) => node.Amount === undefined)) throw new Error(common.hiddenAmounts);
  if (nodes.some((node) => CALL_FIELDS.some((field) => node[field] === undefined)))
    throw new Error(common.hiddenCalls);
  return nodes.map((node) => {
    const { amount, unrated } = amountOf(node);
    return {
      ownerId: valueOf(node.OwnerId) ?? undefined,
      stage: valueOf(node.StageName) ?? undefined,
      category: (valueOf(node.ForecastCategory) ?? 'Omitted') as ForecastCategory,
      isClosed: valueOf(node.IsClosed) === true,
      isWon: valueOf(node.IsWon) === true,
      repCall: callOf(node.repCall, node.repCallCounts),
      managerCall: callOf(node.managerCall, node.managerCallCounts),
      count: 1,
      amount: amount ?? 0,
      ...(unrated ? { unrated } : {})
    };
  });
};

export const pageOfTotalsRows = ({ uiapi }: RowsData): PageInfo | undefined =>
  uiapi.query.Opportunity.pageInfo;
