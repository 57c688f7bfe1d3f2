import { gql } from 'lightning/graphql';
import type { Sum, TotalsRow } from 'c/forecastModel';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** Deals that await acceptance, won ones apart. Corporate currency. */
export type AwaitingRow = Pick<TotalsRow, 'isWon'> & Sum;

export const awaitingDocument = gql`
  query forecastAwaiting($where: Opportunity_Filter) {
    uiapi {
      aggregate {
        Opportunity(first: 2000, where: $where, groupBy: { IsWon: { group: true } }) {
          edges {
            node {
              aggregate {
                IsWon {
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
        }
      }
    }
  }
`;

interface GroupNode {
  aggregate: {
    IsWon: Field<boolean>;
    Id: { count: Field<number> };
    Amount: { sum: Field<number> };
  };
}
interface AwaitingData {
  uiapi: { aggregate: { Opportunity: Connection<GroupNode> } };
}

export const readAwaiting = ({ uiapi }: AwaitingData): AwaitingRow[] =>
  nodesOf(uiapi.aggregate.Opportunity).map(({ aggregate }) => ({
    isWon: valueOf(aggregate.IsWon) === true,
    count: numberOf(aggregate.Id.count) ?? 0,
    amount: numberOf(aggregate.Amount.sum) ?? 0
  }));
