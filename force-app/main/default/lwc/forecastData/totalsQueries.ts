import type { Call, ForecastCategory, TotalsRow } from 'c/forecastModel';
import { common } from 'c/forecastLabels';
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
    managerCall?: Field<string>;
    Id: { count: Field<number> };
    Amount: { sum: Field<number> };
  };
}
interface TotalsData {
  uiapi: { aggregate: { Opportunity: Connection<GroupNode> } };
}

/** Seller × five open categories × calls stays below 2,000 groups for this many sellers. */
export const SELLERS_PER_QUESTION = 30;

const rowOf = ({ aggregate }: GroupNode): TotalsRow => ({
  ...(aggregate.StageName ? { stage: valueOf(aggregate.StageName) ?? undefined } : {}),
  ...(aggregate.OwnerId ? { ownerId: valueOf(aggregate.OwnerId) ?? undefined } : {}),
  category: (valueOf(aggregate.ForecastCategory) ?? 'Omitted') as ForecastCategory,
  isClosed: valueOf(aggregate.IsClosed) === true,
  isWon: valueOf(aggregate.IsWon) === true,
  repCall: valueOf(aggregate.repCall) as Call | null,
  managerCall: valueOf(aggregate.managerCall) as Call | null,
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

interface RowNode {
  Id: string;
  OwnerId: Field<string>;
  StageName: Field<string>;
  ForecastCategory: Field<string>;
  IsClosed: Field<boolean>;
  IsWon: Field<boolean>;
  repCall?: Field<string>;
  managerCall?: Field<string>;
  Amount?: Field<number>;
}
interface RowsData {
  uiapi: { query: { Opportunity: Connection<RowNode> } };
}

/** @throws Error when amounts or calls are not visible: no sum may leave them out */
export const readTotalsRows = ({ uiapi }: RowsData): TotalsRow[] => {
  const nodes = nodesOf(uiapi.query.Opportunity);
  if (nodes.some((node) => node.Amount === undefined)) throw new Error(common.hiddenAmounts);
  if (nodes.some(({ repCall, managerCall }) => repCall === undefined || managerCall === undefined))
    throw new Error(common.hiddenCalls);
  return nodes.map((node) => ({
    ownerId: valueOf(node.OwnerId) ?? undefined,
    stage: valueOf(node.StageName) ?? undefined,
    category: (valueOf(node.ForecastCategory) ?? 'Omitted') as ForecastCategory,
    isClosed: valueOf(node.IsClosed) === true,
    isWon: valueOf(node.IsWon) === true,
    repCall: valueOf(node.repCall) as Call | null,
    managerCall: valueOf(node.managerCall) as Call | null,
    count: 1,
    amount: numberOf(node.Amount) ?? 0
  }));
};

export const pageOfTotalsRows = ({ uiapi }: RowsData): PageInfo | undefined =>
  uiapi.query.Opportunity.pageInfo;
