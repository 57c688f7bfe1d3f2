// Generated from lostQueries.ts by `npm run generate`. Change that file instead.
// An org of one currency has no CurrencyIsoCode and would refuse the query: this one is for orgs of several.
import { gql } from 'lightning/graphql';

export const lostDealsInCurrenciesDocument = gql`
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
              CurrencyIsoCode @optional {
                value
              }
              CloseDate {
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
