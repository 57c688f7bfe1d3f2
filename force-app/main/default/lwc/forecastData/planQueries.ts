import type { SellerPlan } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { convert } from './currencies';
import type { Converted } from './currencies';
import { nodesOf, numberOf, shareOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

interface PlanNode {
  Id: string;
  period: Field<string>;
  seller: Field<string>;
  sellerRecord?: { ManagerId?: Field<string> } | null;
  amount?: Field<number>;
  capacity?: Field<number>;
  ramp?: Field<number>;
  /** Only asked for where amounts are converted. */
  CurrencyIsoCode?: Field<string>;
  periodRecord?: { start?: Field<string> } | null;
}
interface PlanData {
  uiapi: { query: { plans: Connection<PlanNode> } };
}

/** One seller's target and capacity for a period. */
export interface Plan extends SellerPlan {
  readonly periodId: string;
  readonly quotaCapacity: number | null;
  /** Fraction: 0.85 is 85 %. */
  readonly ramp: number | null;
  /** For want of which rate the plan counts as none. */
  readonly unrated?: Converted['unrated'];
  /** A field is hidden from the user: neither a sum nor a blank says anything. */
  readonly isHidden: boolean;
}

export const plansDocument = gql`
  query forecastPlans($where: Sales_Plan__c_Filter, $after: String) {
    uiapi {
      query {
        plans: Sales_Plan__c(
          first: 2000
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              period: Forecast_Period__c {
                value
              }
              seller: Seller__c {
                value
              }
              sellerRecord: Seller__r @optional {
                ManagerId @optional {
                  value
                }
              }
              amount: Plan_Amount__c @optional {
                value
              }
              capacity: Quota_Capacity__c @optional {
                value
              }
              ramp: Ramp_Percent__c @optional {
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

/** A plan counts by the rate of the first day of its period (docs/metrics.md, Amounts). */
const amountsOf = (node: PlanNode): Pick<Plan, 'amount' | 'quotaCapacity' | 'unrated'> => {
  const currency = valueOf(node.CurrencyIsoCode);
  const day = valueOf(node.periodRecord?.start) ?? '';
  const [plan, capacity] = [node.amount, node.capacity].map((field) =>
    convert({ amount: numberOf(field), currency }, day)
  );
  const unrated = plan.unrated ?? capacity.unrated;
  return { amount: plan.amount, quotaCapacity: capacity.amount, ...(unrated ? { unrated } : {}) };
};

export const readPlans = ({ uiapi }: PlanData): Plan[] =>
  nodesOf(uiapi.query.plans).map((node) => ({
    periodId: valueOf(node.period) ?? '',
    sellerId: valueOf(node.seller) ?? '',
    managerId: valueOf(node.sellerRecord?.ManagerId),
    ...amountsOf(node),
    ramp: shareOf(node.ramp),
    isHidden: [node.amount, node.capacity, node.ramp].includes(undefined)
  }));

export const pageOfPlans = ({ uiapi }: PlanData): PageInfo | undefined => uiapi.query.plans.pageInfo;
