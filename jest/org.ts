import { executeMutation, graphql } from 'lightning/graphql';
import type { TestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { Deal } from 'c/forecastData';
import { countsOn } from 'c/forecastModel';
import type { MadeCall } from 'c/forecastModel';

// What an org answers, in the shapes of the API. Tests hand it to the wires by the name of the query.
const wire = graphql as unknown as TestWireAdapter;
export const mutate = executeMutation as unknown as jest.Mock;

const isAbout = (name: string) => (config: Record<string, unknown>) => config.operationName === name;

export const emit = (name: string, data: unknown, more: object = {}): void =>
  wire.emit({ data, ...more }, isAbout(name));
export const refuse = (name: string, message: string): void =>
  wire.emit({ errors: [{ message }] }, isAbout(name));
/** Only to the query whose variables contain the text. */
export const emitWhere = (name: string, text: string, data: unknown, more: object = {}): void =>
  wire.emit(
    { data, ...more },
    (config) => isAbout(name)(config) && JSON.stringify(config.variables).includes(text)
  );

const value = <T>(content: T) => ({ value: content });
const edges = (...nodes: object[]) => ({ edges: nodes.map((node) => ({ node })) });
const query = <Content extends object>(content: Content) => ({ uiapi: { query: content } });

export const user = (id: string, name: string, managerId: string | null) => ({
  Id: id,
  Name: value(name),
  ManagerId: value(managerId)
});

const period = (id: string, start: string, end: string, name: string) => ({
  Id: id,
  Name: value(name),
  key: value(`Q:${start}`),
  kind: value('Quarter'),
  start: value(start),
  end: value(end)
});

const QUARTERS = [
  period('a01', '2025-10-01', '2025-12-31', 'FY2025 Q4'),
  period('a02', '2026-01-01', '2026-03-31', 'FY2026 Q1'),
  period('a03', '2026-04-01', '2026-06-30', 'FY2026 Q2'),
  period('a04', '2026-07-01', '2026-09-30', 'FY2026 Q3'),
  period('a05', '2026-10-01', '2026-12-31', 'FY2026 Q4'),
  period('a06', '2027-01-01', '2027-03-31', 'FY2027 Q1')
];

export const setup = (
  change: { periods?: object[]; ownDeals?: object[]; run?: object; hasHierarchy?: boolean } = {}
) =>
  query({
    periods: edges(...(change.periods ?? QUARTERS)),
    me: edges(user('005000000000000000', 'Ana Ruiz', null)),
    ...(change.hasHierarchy === false
      ? {}
      : { place: edges({ Id: 'a0H' }), somePlace: edges({ Id: 'a0H' }) }),
    runs: edges({ dataAsOf: value('2026-11-21T17:40:00.000Z'), ...change.run }),
    ownDeals: edges(...(change.ownDeals ?? [{ Id: '006' }])),
    someDeal: edges(),
    somePlan: edges(),
    someMetric: edges()
  });

/** The place of someone in the hierarchy. */
export const member = (id: string, name: string, managerId: string | null) => ({
  Id: `a0H${id}`,
  Name: value(name),
  user: value(id),
  manager: managerId === null ? null : { user: value(managerId) }
});

export const members = (...places: object[]) =>
  query({ members: { ...edges(...places), pageInfo: { hasNextPage: false, endCursor: null } } });

export const people = (...users: object[]) =>
  query({ User: { ...edges(...users), pageInfo: { hasNextPage: false, endCursor: null } } });

export const group = (
  category: string,
  amount: number,
  count: number,
  more: { isWon?: boolean; isClosed?: boolean; repCall?: string; ownerId?: string } = {}
) => ({
  aggregate: {
    ...(more.ownerId ? { OwnerId: value(more.ownerId) } : {}),
    ForecastCategory: value(category),
    IsClosed: value(more.isClosed ?? more.isWon ?? false),
    IsWon: value(more.isWon ?? false),
    repCall: value(more.repCall ?? null),
    repCallCounts: value(true),
    managerCall: value(null),
    managerCallCounts: value(true),
    Id: { count: value(count) },
    Amount: { sum: value(amount) }
  }
});

export const totals = (...groups: object[]) => ({
  uiapi: { aggregate: { Opportunity: { ...edges(...groups), totalCount: groups.length } } }
});

/** Plans of sellers 000, 001 …; amounts alone are of no period. */
export const plans = (...entries: readonly (number | { amount: number; periodId: string })[]) =>
  query({
    plans: edges(
      ...entries.map((entry, index) => {
        const { amount, periodId } = typeof entry === 'number' ? { amount: entry, periodId: null } : entry;
        return {
          Id: `a1${index}`,
          ...(periodId === null ? {} : { period: value(periodId) }),
          seller: value(`00${index}`),
          amount: value(amount),
          capacity: value(amount),
          ramp: value(50)
        };
      })
    )
  });

/** Seller__c: who carries a quota. */
export const sellers = (
  ...entries: readonly {
    user?: string;
    name?: string;
    start?: string;
    end?: string;
    segment?: string;
    quota?: number;
  }[]
) =>
  query({
    sellers: edges(
      ...entries.map((entry, index) => ({
        Id: `a08${index}`,
        Name: value(entry.name ?? ''),
        OwnerId: value(entry.user ?? null),
        user: value(entry.user ?? null),
        start: value(entry.start ?? null),
        end: value(entry.end ?? null),
        segment: value(entry.segment ?? null),
        region: value(null),
        quota: value(entry.quota ?? null)
      }))
    )
  });

/** Open deals in Best Case by seller. */
export const openDeals = (...groups: readonly { user: string; count: number; amount: number }[]) => ({
  uiapi: {
    aggregate: {
      Opportunity: {
        ...edges(
          ...groups.map(({ user: ownerId, count, amount }) => ({
            aggregate: {
              OwnerId: value(ownerId),
              ForecastCategory: value('BestCase'),
              Id: { count: value(count) },
              Amount: { sum: value(amount) }
            }
          }))
        ),
        totalCount: groups.length
      }
    }
  }
});

export const metrics = (...nodes: object[]) => query({ metrics: edges(...nodes) });

export const metric = (periodId: string, sums: Record<string, number>, slice: object = {}) => ({
  Id: `m${periodId}`,
  period: value(periodId),
  dimension: value('Team'),
  value: value('All'),
  label: value('All'),
  ...slice,
  ...Object.fromEntries(Object.entries(sums).map(([name, content]) => [name, value(content)]))
});

export const funnelMetrics = (...nodes: object[]) => query({ funnelMetrics: edges(...nodes) });

/** Lost deals: name, amount in thousands, and the categories of the history, latest first. */
export const lostDeals = (...deals: readonly [name: string, amount: number | null, past: string[]][]) =>
  query({
    deals: edges(
      ...deals.map(([name, amount, past]) => ({
        Id: `006${name}`,
        Name: value(name),
        Owner: { Name: value('Rosa') },
        Amount: value(amount === null ? null : amount * 1000),
        CloseDate: value('2026-08-14'),
        lossType: value(amount === null ? null : 'Competition'),
        past: edges(...past.map((category) => ({ ForecastCategory: value(category) })))
      }))
    )
  });

export const weekMetrics = (...nodes: object[]) => query({ weekMetrics: edges(...nodes) });

export const weekMetric = (periodId: string, week: number, sums: Record<string, number>) => ({
  Id: `w${periodId}${week}`,
  period: value(periodId),
  week: value(week),
  date: value(week === 0 ? '2026-10-01' : '2026-10-08'),
  ...Object.fromEntries(Object.entries(sums).map(([name, content]) => [name, value(content)]))
});

const callFields = (role: 'rep' | 'manager', made: MadeCall | null, closeDate: string) => ({
  [`${role}Call`]: value(made?.call ?? null),
  [`${role}CallRisk`]: value(made?.risk ?? null),
  [`${role}CallNote`]: value(made?.note ?? null),
  [`${role}CallCounts`]: value(!made || countsOn(made, closeDate)),
  [`${role}CallPeriod`]: made?.period
    ? {
        Id: made.period.id,
        Name: value(made.period.name),
        start: value(made.period.start),
        end: value(made.period.end)
      }
    : null
});

const dealNode = (deal: Deal) => ({
  Id: deal.id,
  Name: value(deal.name),
  Account: { Name: value(deal.accountName) },
  OwnerId: value(deal.ownerId),
  Owner: { Name: value(deal.ownerName) },
  Amount: value(deal.amount),
  CloseDate: value(deal.closeDate),
  StageName: value(deal.stage),
  ForecastCategory: value(deal.category),
  IsClosed: value(deal.isClosed),
  IsWon: value(deal.isWon),
  CreatedDate: value(deal.createdOn && `${deal.createdOn}T12:00:00.000Z`),
  LastModifiedDate: value(deal.lastModified),
  motion: value(deal.motion),
  ...callFields('rep', deal.made.Rep, deal.closeDate),
  ...callFields('manager', deal.made.Manager, deal.closeDate),
  callNote: value(null)
});

export const dealPage = (deals: readonly Deal[], endCursor: string | null = null) =>
  query({
    Opportunity: {
      ...edges(...deals.map(dealNode)),
      pageInfo: { endCursor, hasNextPage: endCursor !== null }
    }
  });

/** The answer to what a deal has become meanwhile. */
export const dealNow = (...nodes: object[]) => query({ Opportunity: edges(...nodes) });

/** Competitors by name; the id of each is a06 and its name. */
export const competitors = (...names: string[]) =>
  query({ competitors: edges(...names.map((name) => ({ Id: `a06${name}`, Name: value(name) }))) });
