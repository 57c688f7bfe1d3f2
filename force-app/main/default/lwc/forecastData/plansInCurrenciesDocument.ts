// Generated from planQueries.ts by `npm run generate`. Change that file instead.
// An org of one currency has no CurrencyIsoCode and would refuse the query: this one is for orgs of several.
import { gql } from 'lightning/graphql';

export const plansInCurrenciesDocument = gql`
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
              CurrencyIsoCode @optional {
                value
              }
              periodRecord: Forecast_Period__r {
                start: Start_Date__c {
                  value
                }
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
