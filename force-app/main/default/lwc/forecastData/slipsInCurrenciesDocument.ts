// Generated from slipQueries.ts by `npm run generate`. Change that file instead.
// An org of one currency has no CurrencyIsoCode and would refuse the query: this one is for orgs of several.
import { gql } from 'lightning/graphql';

export const slipsInCurrenciesDocument = gql`
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
              dealCurrency: Opportunity__r @optional {
                Id
                CurrencyIsoCode @optional {
                  value
                }
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
