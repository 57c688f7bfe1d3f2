// What an org answers about usage, in the shapes of the API.
const value = <T>(content: T) => ({ value: content });
const edges = (...nodes: object[]) => ({ edges: nodes.map((node) => ({ node })) });

/** An account with usage. */
export interface AnsweredUsage {
  readonly id: string;
  readonly name: string;
  readonly users: number;
  readonly trend?: number | null;
  readonly asOf?: string | null;
  readonly ownerId?: string;
  readonly deal?: { id: string; name: string; amount: number | null; closeDate: string };
  /** How many deals are open; 1 with a deal, else 0. */
  readonly deals?: number;
}

const accountNode = ({ deal, ...account }: AnsweredUsage) => ({
  Id: account.id,
  Name: value(account.name),
  OwnerId: value(account.ownerId ?? '005000000000001AAA'),
  Owner: { Name: value('Ben Ortiz') },
  segment: { label: 'SMB' },
  users: value(account.users),
  trend: value(account.trend ?? null),
  asOf: value(account.asOf === undefined ? '2026-11-20' : account.asOf),
  deals: {
    ...edges(
      ...(deal
        ? [
            {
              Id: deal.id,
              Name: value(deal.name),
              Amount: value(deal.amount),
              CloseDate: value(deal.closeDate),
              StageName: { label: 'Running Evaluation' }
            }
          ]
        : [])
    ),
    totalCount: account.deals ?? (deal ? 1 : 0)
  }
});

export const usageAccounts = (accounts: readonly AnsweredUsage[], endCursor: string | null = null) => ({
  uiapi: {
    query: {
      Account: {
        ...edges(...accounts.map(accountNode)),
        pageInfo: { endCursor, hasNextPage: endCursor !== null }
      }
    }
  }
});

const counted = (count: number) => edges({ aggregate: { Id: { count: value(count) } } });

export const usageCount = (count: number) => ({ uiapi: { aggregate: { counted: counted(count) } } });

/** Mean and most of the users are null without an account. */
export const usageSums = (sums: {
  accounts: number;
  mean: number | null;
  most: number | null;
  growing: number;
  withDeal: number;
}) => ({
  uiapi: {
    aggregate: {
      all: edges({
        aggregate: {
          Id: { count: value(sums.accounts) },
          users: { avg: value(sums.mean), max: value(sums.most) }
        }
      }),
      growing: counted(sums.growing),
      withDeal: counted(sums.withDeal)
    }
  }
});
