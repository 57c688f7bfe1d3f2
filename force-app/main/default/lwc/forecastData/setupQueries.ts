import { exchangeRatesOf } from 'c/forecastModel';
import type { Period, PeriodKind, Person, ExchangeRates } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { LEVELS, belowFilter, membersBelowFilter } from './filters';
import type { Filter } from './filters';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** A period as the queries of this module and of leads ask for it. */
export interface PeriodNode {
  Id: string;
  Name: Field<string>;
  key: Field<string>;
  kind: Field<string>;
  start: Field<string>;
  end: Field<string>;
}
interface UserNode {
  Id: string;
  Name: Field<string>;
  ManagerId: Field<string>;
}
interface PlaceNode {
  Id: string;
  manager?: { user: Field<string> } | null;
}
interface RunNode {
  dataAsOf: Field<string>;
  currency?: Field<string>;
  withoutRate?: Field<string>;
  rates?: Field<string>;
}
interface SetupData {
  uiapi: {
    query: {
      periods: Connection<PeriodNode>;
      me: Connection<UserNode>;
      place?: Connection<PlaceNode>;
      somePlace?: Connection<{ Id: string }>;
      runs?: Connection<RunNode>;
      ownDeals: Connection<{ Id: string }>;
      someDeal: Connection<{ Id: string; Amount?: Field<number> }>;
      somePlan?: Connection<{ Id: string }>;
      someMetric?: Connection<{ Id: string }>;
    };
  };
}

export interface Setup {
  readonly me: Person;
  /** False before the sync has written who is in whose team, or where that is hidden: teams follow the managers of users then. */
  readonly hasHierarchy: boolean;
  readonly periods: readonly Period[];
  /** ISO instant; null before the first sync. */
  readonly dataAsOf: string | null;
  /** ISO code of the corporate currency; null where the org has one currency or the last sync did not tell. */
  readonly currency: string | null;
  /** By which amounts are converted into it; null: the org has one currency, or the last sync wrote none. */
  readonly rates: ExchangeRates | null;
  /** Deals whose amounts are in no figure, by the currency that has no rate (docs/metrics.md, Amounts). */
  readonly withoutRate: readonly { readonly currency: string; readonly deals: number }[];
  readonly ownsDeals: boolean;
  /** What the user may not read. */
  readonly hidden: { readonly amounts: boolean; readonly plans: boolean; readonly metrics: boolean };
}

export const setupDocument = gql`
  query forecastSetup($me: ID!) {
    uiapi {
      query {
        periods: Forecast_Period__c(
          first: 500
          orderBy: { Start_Date__c: { order: DESC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              key: Key__c {
                value
              }
              kind: Kind__c {
                value
              }
              start: Start_Date__c {
                value
              }
              end: End_Date__c {
                value
              }
            }
          }
        }
        me: User(first: 1, where: { Id: { eq: $me } }) {
          edges {
            node {
              Id
              Name {
                value
              }
              ManagerId {
                value
              }
            }
          }
        }
        place: Hierarchy_Member__c(first: 1, where: { User__c: { eq: $me } }) @optional {
          edges {
            node {
              Id
              manager: Manager__r {
                user: User__c {
                  value
                }
              }
            }
          }
        }
        somePlace: Hierarchy_Member__c(first: 1) @optional {
          edges {
            node {
              Id
            }
          }
        }
        runs: Sync_Run__c(
          first: 1
          where: { Data_As_Of__c: { ne: null } }
          orderBy: { Data_As_Of__c: { order: DESC, nulls: LAST }, Id: { order: ASC } }
        ) @optional {
          edges {
            node {
              dataAsOf: Data_As_Of__c @optional {
                value
              }
              currency: Corporate_Currency__c @optional {
                value
              }
              withoutRate: Deals_Without_Rate__c @optional {
                value
              }
              rates: Exchange_Rates__c @optional {
                value
              }
            }
          }
        }
        ownDeals: Opportunity(first: 1, where: { OwnerId: { eq: $me } }) {
          edges {
            node {
              Id
            }
          }
        }
        someDeal: Opportunity(first: 1) {
          edges {
            node {
              Id
              Amount @optional {
                value
              }
            }
          }
        }
        somePlan: Sales_Plan__c(first: 1) @optional {
          edges {
            node {
              Id
            }
          }
        }
        someMetric: Sales_Metric__c(first: 1) @optional {
          edges {
            node {
              Id
            }
          }
        }
      }
    }
  }
`;

export const periodOf = (node: PeriodNode): Period => ({
  id: node.Id,
  key: valueOf(node.key) ?? '',
  kind: (valueOf(node.kind) ?? 'Quarter') as PeriodKind,
  name: valueOf(node.Name) ?? '',
  start: valueOf(node.start) ?? '',
  end: valueOf(node.end) ?? ''
});

const personOf = (node: UserNode): Person => ({
  id: node.Id,
  name: valueOf(node.Name) ?? '',
  managerId: valueOf(node.ManagerId)
});

/** `COP 2, CLP 1` */
const dealsByCurrency = (text: string | null): Setup['withoutRate'] =>
  [...(text ?? '').matchAll(/([A-Z]{3}) (\d+)/g)].map(([, currency, deals]) => ({
    currency,
    deals: Number(deals)
  }));

const readMe = (query: SetupData['uiapi']['query'], hasHierarchy: boolean): Person => {
  const me = nodesOf(query.me).map(personOf)[0];
  return hasHierarchy ? { ...me, managerId: valueOf(nodesOf(query.place)[0]?.manager?.user) } : me;
};

const hasHierarchyIn = (query: SetupData['uiapi']['query']): boolean => nodesOf(query.somePlace).length > 0;

export const readSetup = ({ uiapi: { query } }: SetupData): Setup => ({
  me: readMe(query, hasHierarchyIn(query)),
  hasHierarchy: hasHierarchyIn(query),
  periods: nodesOf(query.periods).map(periodOf),
  dataAsOf: nodesOf(query.runs).map((run) => valueOf(run.dataAsOf))[0] ?? null,
  currency: nodesOf(query.runs).map((run) => valueOf(run.currency))[0] ?? null,
  rates:
    nodesOf(query.runs).map((run) => exchangeRatesOf(valueOf(run.currency), valueOf(run.rates)))[0] ?? null,
  withoutRate: dealsByCurrency(nodesOf(query.runs).map((run) => valueOf(run.withoutRate))[0] ?? null),
  ownsDeals: nodesOf(query.ownDeals).length > 0,
  // Left out of the answer where it is hidden; empty where there is none yet.
  hidden: {
    amounts: nodesOf(query.someDeal).some(({ Amount }) => Amount === undefined),
    plans: query.somePlan === undefined,
    metrics: query.someMetric === undefined
  }
});

interface PeopleData {
  uiapi: { query: { User: Connection<UserNode> } };
}

export const peopleDocument = gql`
  query forecastPeople($where: User_Filter, $after: String) {
    uiapi {
      query {
        User(
          first: 2000
          after: $after
          where: $where
          orderBy: { Name: { order: ASC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              ManagerId {
                value
              }
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  }
`;

export const readPeople = ({ uiapi }: PeopleData): Person[] => nodesOf(uiapi.query.User).map(personOf);
/**
 * Who stands five levels below the ones already asked about, and has not been asked about: below them there may be
 * more. Every five levels are one question, however deep a company is.
 */
const nextBelow =
  (filter: (userIds: readonly string[]) => Filter) =>
  (people: readonly Person[]): { where: Filter } | null => {
    const byId = new Map(people.map((person) => [person.id, person]));
    const depths = new Map<string, number>();
    const depthOf = (person: Person): number => {
      const known = depths.get(person.id);
      if (known !== undefined) return known;
      // Set first, so that people who report to each other in a ring end.
      depths.set(person.id, 1);
      const manager = person.managerId ? byId.get(person.managerId) : undefined;
      const depth = manager ? depthOf(manager) + 1 : 1;
      depths.set(person.id, depth);
      return depth;
    };
    const deepest = Math.max(0, ...people.map(depthOf));
    if (deepest === 0 || deepest % LEVELS !== 0) return null;
    return { where: filter(people.filter((one) => depths.get(one.id) === deepest).map((one) => one.id)) };
  };

export const nextPeopleRequest = nextBelow(belowFilter);
export const nextMembersRequest = nextBelow(membersBelowFilter);

export const pageOfPeople = ({ uiapi }: PeopleData) => uiapi.query.User.pageInfo;
