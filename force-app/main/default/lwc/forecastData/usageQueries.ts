import type { Usage } from 'c/expansionModel';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field } from './read';

interface DealNode {
  Id: string;
  Name: Field<string>;
  Amount?: Field<number>;
  CloseDate: Field<string>;
  StageName?: { label?: string | null } | null;
}
interface AccountNode {
  Id: string;
  Name: Field<string>;
  OwnerId: Field<string>;
  Owner?: { Name?: Field<string> } | null;
  segment?: { label?: string | null } | null;
  users: Field<number>;
  trend?: Field<number>;
  asOf?: Field<string>;
  deals?: Connection<DealNode> | null;
}
interface AccountsData {
  uiapi: { query: { Account: Connection<AccountNode> } };
}

/** An open deal of the motion Expansion. */
export interface ExpansionDeal {
  readonly id: string;
  readonly name: string;
  /** Null: blank, or hidden from the user. */
  readonly amount: number | null;
  /** yyyy-mm-dd */
  readonly closeDate: string;
  /** The stage's label. */
  readonly stage: string;
}

/** An account with usage. */
export interface UsageAccount extends Usage {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly segment: string | null;
  /** The one that is due first; null: none is open. */
  readonly deal: ExpansionDeal | null;
  /** How many are open. */
  readonly deals: number;
}

export interface UsagePage {
  readonly accounts: readonly UsageAccount[];
  /** Null: this was the last page. */
  readonly endCursor: string | null;
}

const dealOf = (node: DealNode): ExpansionDeal => ({
  id: node.Id,
  name: valueOf(node.Name) ?? '',
  amount: numberOf(node.Amount),
  closeDate: valueOf(node.CloseDate) ?? '',
  stage: node.StageName?.label ?? ''
});

const accountOf = (node: AccountNode): UsageAccount => {
  const [deal] = nodesOf(node.deals);
  return {
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    ownerId: valueOf(node.OwnerId) ?? '',
    ownerName: valueOf(node.Owner?.Name) ?? '',
    segment: node.segment?.label ?? null,
    users: numberOf(node.users),
    trendPercent: numberOf(node.trend),
    asOf: valueOf(node.asOf),
    deal: deal ? dealOf(deal) : null,
    deals: node.deals?.totalCount ?? 0
  };
};

export const readUsageAccounts = ({ uiapi }: AccountsData): UsagePage => {
  const { pageInfo } = uiapi.query.Account;
  return {
    accounts: nodesOf(uiapi.query.Account).map(accountOf),
    endCursor: pageInfo?.hasNextPage ? pageInfo.endCursor : null
  };
};

interface GroupNode {
  aggregate: {
    Id: { count: Field<number> };
    users?: { avg: Field<number>; max: Field<number> };
  };
}
interface SumsData {
  uiapi: { aggregate: Record<'all' | 'growing' | 'withDeal', Connection<GroupNode>> };
}
interface CountData {
  uiapi: { aggregate: { counted: Connection<GroupNode> } };
}

/** Accounts with a number, in all lists. */
export interface UsageSums {
  readonly accounts: number;
  /** Of the weekly active users; null without an account. */
  readonly mean: number | null;
  readonly most: number | null;
  readonly growing: number;
  /** With an open deal of the motion. */
  readonly withDeal: number;
}

const countOf = (groups: Connection<GroupNode>): number =>
  numberOf(nodesOf(groups)[0]?.aggregate.Id.count) ?? 0;

export const readUsageSums = ({ uiapi }: SumsData): UsageSums => {
  const { all, growing, withDeal } = uiapi.aggregate;
  const users = nodesOf(all)[0]?.aggregate.users;
  return {
    accounts: countOf(all),
    mean: numberOf(users?.avg),
    most: numberOf(users?.max),
    growing: countOf(growing),
    withDeal: countOf(withDeal)
  };
};

export const readUsageCount = ({ uiapi }: CountData): number => countOf(uiapi.aggregate.counted);
