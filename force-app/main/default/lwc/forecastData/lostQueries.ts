import { categoryOf, isInForecast, phaseOf } from 'c/forecastModel';
import type { Phase } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { amountOf } from './currencies';
import type { AmountFields, Converted } from './currencies';
import { nodesOf, valueOf } from './read';
import type { Connection, Field } from './read';

/** A lost deal, and the phase it was last in. */
export interface LostDeal extends Pick<Converted, 'amount' | 'unrated'> {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly isAmountVisible: boolean;
  readonly closeDate: string;
  /** As the org calls it; null: blank, or not visible. */
  readonly lossType: string | null;
  /** Null: never in the forecast, or its history is not known. */
  readonly lastPhase: Phase | null;
}

interface LostNode extends AmountFields {
  Id: string;
  Name: Field<string>;
  Owner?: { Name: Field<string> } | null;
  Amount?: Field<number | string>;
  CloseDate: Field<string>;
  lossType?: Field<string>;
  past: Connection<{ ForecastCategory: Field<string> }>;
}
interface LostData {
  uiapi: { query: { deals: Connection<LostNode> } };
}

/** So many lost deals are read, the largest first. */
export const MOST_LOST = 200;

export const lostDealsDocument = gql`
  query forecastLostDeals($where: Opportunity_Filter, $orderBy: Opportunity_OrderBy) {
    uiapi {
      query {
        deals: Opportunity(first: 200, where: $where, orderBy: $orderBy) {
          edges {
            node {
              Id
              Name {
                value
              }
              Owner @optional {
                Name @optional {
                  value
                }
              }
              Amount @optional {
                value
              }
              CloseDate {
                value
              }
              lossType: Loss_Type__c @optional {
                value
                displayValue
              }
              past: OpportunityHistories(
                first: 50
                orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
              ) {
                edges {
                  node {
                    ForecastCategory {
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
  }
`;

const lastPhaseOf = ({ past }: LostNode): Phase | null => {
  const categories = nodesOf(past).map((row) => categoryOf(valueOf(row.ForecastCategory) ?? ''));
  const last = categories.find((category) => category !== null && isInForecast(category));
  return last ? phaseOf(last) : null;
};

export const readLostDeals = ({ uiapi }: LostData): LostDeal[] =>
  nodesOf(uiapi.query.deals).map((node) => ({
    id: node.Id,
    name: valueOf(node.Name) ?? '',
    ownerName: valueOf(node.Owner?.Name) ?? '',
    ...amountOf(node),
    isAmountVisible: node.Amount !== undefined && node.Amount !== null,
    closeDate: valueOf(node.CloseDate) ?? '',
    lossType: node.lossType?.displayValue ?? valueOf(node.lossType),
    lastPhase: lastPhaseOf(node)
  }));
