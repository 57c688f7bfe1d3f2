// Generated from totalsRowsDocument.ts by `npm run generate`. Change that file instead.
// An org of one currency has no CurrencyIsoCode and would refuse the query: this one is for orgs of several.
import { gql } from 'lightning/graphql';

export const totalsRowsInCurrenciesDocument = gql`
  # Every deal, for an org that refuses the sums. upperBound lifts the limit of 4,000 rows.
  query forecastTotalsRows($where: Opportunity_Filter, $after: String) {
    uiapi {
      query {
        Opportunity(
          first: 2000
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              OwnerId {
                value
              }
              StageName {
                value
              }
              ForecastCategory {
                value
              }
              IsClosed {
                value
              }
              IsWon {
                value
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
              repCall: Rep_Call__c @optional {
                value
              }
              repCallCounts: Rep_Call_Counts__c @optional {
                value
              }
              managerCall: Manager_Call__c @optional {
                value
              }
              managerCallCounts: Manager_Call_Counts__c @optional {
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
