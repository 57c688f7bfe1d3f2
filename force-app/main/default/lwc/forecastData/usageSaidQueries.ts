import type { Outcome, PricedDeal, Sign } from 'c/expansionModel';
import type { Sum } from 'c/forecastModel';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

interface GroupNode {
  aggregate: {
    IsWon: Field<boolean>;
    Id: { count: Field<number> };
    Amount: { sum: Field<number> };
  };
}
interface SaidData {
  uiapi: { aggregate: Record<Sign, Connection<GroupNode>> };
}

/** Closed expansion deals by what usage was at their opening. Corporate currency. */
export type UsageSaid = Readonly<Record<Sign, Outcome>>;

const outcomeOf = (groups: Connection<GroupNode>): Outcome => {
  const sumOf = (isWon: boolean): Sum => {
    const group = nodesOf(groups).find(({ aggregate }) => (valueOf(aggregate.IsWon) === true) === isWon);
    return {
      amount: numberOf(group?.aggregate.Amount.sum) ?? 0,
      count: numberOf(group?.aggregate.Id.count) ?? 0
    };
  };
  return { won: sumOf(true), lost: sumOf(false) };
};

export const readUsageSaid = ({ uiapi }: SaidData): UsageSaid =>
  Object.fromEntries(
    Object.entries(uiapi.aggregate).map(([sign, groups]) => [sign, outcomeOf(groups)])
  ) as unknown as UsageSaid;

interface PricedNode {
  Id: string;
  Name: Field<string>;
  Account?: { Name?: Field<string>; users?: Field<number> } | null;
  Owner?: { Name?: Field<string> } | null;
  Amount: Field<number>;
  HasOpportunityLineItem?: Field<boolean>;
  price: Field<number>;
  byUsage?: Field<number>;
}
interface PricedData {
  uiapi: { query: { Opportunity: Connection<PricedNode> } };
}

/** An open expansion deal whose amount is meant to follow usage. */
export interface DealByUsage extends PricedDeal {
  readonly id: string;
  readonly name: string;
  readonly accountName: string;
  readonly ownerName: string;
  readonly price: number | null;
  readonly users: number | null;
  /** False with products: the amount is theirs. */
  readonly isAmountEditable: boolean;
}

export const readPricedDeals = ({ uiapi }: PricedData): DealByUsage[] =>
  nodesOf(uiapi.query.Opportunity).map((node) => ({
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    accountName: valueOf(node.Account?.Name) ?? '',
    ownerName: valueOf(node.Owner?.Name) ?? '',
    amount: numberOf(node.Amount),
    byUsage: numberOf(node.byUsage),
    price: numberOf(node.price),
    users: numberOf(node.Account?.users),
    isAmountEditable: valueOf(node.HasOpportunityLineItem) !== true
  }));

export const pageOfPricedDeals = ({ uiapi }: PricedData): PageInfo | undefined =>
  uiapi.query.Opportunity.pageInfo;
