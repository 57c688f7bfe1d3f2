import { categoryOf } from 'c/forecastModel';
import type { SlipRecord } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { convert } from './currencies';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

interface SlipNode {
  Id: string;
  deal: Field<string>;
  from: Field<string>;
  to: Field<string>;
  reason: Field<string>;
  amount?: Field<number | string>;
  category: Field<string>;
  dealNow?: { CloseDate?: Field<string> } | null;
  /** Only asked for where amounts are converted. */
  dealCurrency?: { CurrencyIsoCode?: Field<string> } | null;
}
interface SlipsData {
  uiapi: { query: { slips: Connection<SlipNode> } };
}

/** Earliest first. */
export const slipsDocument = gql`
  query forecastSlips($where: Deal_Slip__c_Filter, $after: String) {
    uiapi {
      query {
        slips: Deal_Slip__c(
          first: 2000
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { CreatedDate: { order: ASC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              deal: Opportunity__c {
                value
              }
              from: From_Date__c {
                value
              }
              to: To_Date__c {
                value
              }
              reason: Reason__c {
                value
                displayValue
              }
              amount: Amount__c @optional {
                value
              }
              category: Category__c {
                value
              }
              dealNow: Opportunity__r @optional {
                CloseDate @optional {
                  value
                }
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

/** In the currency of the deal, by the rate of the close date that it had. */
const slippedAmount = ({ amount, from, dealCurrency }: SlipNode): number =>
  convert({ amount: numberOf(amount), currency: valueOf(dealCurrency?.CurrencyIsoCode) }, valueOf(from) ?? '')
    .amount ?? 0;

export const readSlips = ({ uiapi }: SlipsData): SlipRecord[] =>
  nodesOf(uiapi.query.slips).map((node) => ({
    dealId: valueOf(node.deal) ?? '',
    from: valueOf(node.from) ?? '',
    to: valueOf(node.to) ?? '',
    reason: valueOf(node.reason) ?? '',
    reasonLabel: node.reason?.displayValue ?? valueOf(node.reason) ?? '',
    amount: slippedAmount(node),
    category: categoryOf(valueOf(node.category) ?? ''),
    closeDate: valueOf(node.dealNow?.CloseDate)
  }));

export const pageOfSlips = ({ uiapi }: SlipsData): PageInfo | undefined => uiapi.query.slips.pageInfo;
