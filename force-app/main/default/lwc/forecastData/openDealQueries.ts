import { isInForecast } from 'c/forecastModel';
import type { ForecastCategory, Sum } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field } from './read';

interface GroupNode {
  aggregate: {
    OwnerId: Field<string>;
    ForecastCategory: Field<string>;
    Id: { count: Field<number> };
    Amount: { sum: Field<number> };
  };
}
interface OpenDealsData {
  uiapi: { aggregate: { Opportunity: Connection<GroupNode> } };
}

/** A seller's open deals in the forecast. */
export interface OpenDeals extends Sum {
  readonly ownerId: string;
}

/** Six categories for a seller at most, so that those of this many stay below 2,000. */
export const OWNERS_PER_QUERY = 200;

export const openDealsDocument = gql`
  query forecastOpenDeals($where: Opportunity_Filter) {
    uiapi {
      aggregate {
        Opportunity(
          first: 2000
          where: $where
          groupBy: { OwnerId: { group: true }, ForecastCategory: { group: true } }
        ) {
          edges {
            node {
              aggregate {
                OwnerId {
                  value
                }
                ForecastCategory {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Amount {
                  sum {
                    value
                  }
                }
              }
            }
          }
          totalCount
        }
      }
    }
  }
`;

/** One entry for each seller and category of the forecast. @throws Error when the org held groups back */
export const readOpenDeals = ({ uiapi }: OpenDealsData): OpenDeals[] => {
  const groups = nodesOf(uiapi.aggregate.Opportunity);
  const { totalCount } = uiapi.aggregate.Opportunity;
  if (totalCount !== undefined && totalCount > groups.length)
    throw new Error(`The org answered ${groups.length} of ${totalCount} groups.`);
  return groups
    .filter(({ aggregate }) =>
      isInForecast((valueOf(aggregate.ForecastCategory) ?? 'Omitted') as ForecastCategory)
    )
    .map(({ aggregate }) => ({
      ownerId: valueOf(aggregate.OwnerId) ?? '',
      count: numberOf(aggregate.Id.count) ?? 0,
      amount: numberOf(aggregate.Amount.sum) ?? 0
    }));
};
