// Generated from changedDocument.ts by `npm run generate`. Change that file instead.
// An org of one currency has no CurrencyIsoCode and would refuse the query: this one is for orgs of several.
import { gql } from 'lightning/graphql';

export const changedInCurrenciesDocument = gql`
  # Deals with all that is kept of their past. An org answers the same children of a record only once.
  query forecastChangedDeals($where: Opportunity_Filter, $first: Int!, $after: String) {
    uiapi {
      query {
        Opportunity(
          first: $first
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              OwnerId {
                value
              }
              Owner @optional {
                Name @optional {
                  value
                }
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
              CloseDate {
                value
              }
              acceptedDate: Sales_Accepted_Date__c @optional {
                value
              }
              acceptanceState: Acceptance_State__c @optional {
                value
              }
              repCall: Rep_Call__c @optional {
                value
              }
              repCallCounts: Rep_Call_Counts__c @optional {
                value
              }
              repCallPeriod: Rep_Call_Period__r @optional {
                ...span
              }
              managerCall: Manager_Call__c @optional {
                value
              }
              managerCallCounts: Manager_Call_Counts__c @optional {
                value
              }
              managerCallPeriod: Manager_Call_Period__r @optional {
                ...span
              }
              calls: Deal_Calls__r(
                first: 200
                orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
              ) @optional {
                edges {
                  node {
                    role: Caller_Role__c @optional {
                      value
                    }
                    call: Call__c @optional {
                      value
                    }
                    period: Forecast_Period__r @optional {
                      ...span
                    }
                    CreatedById @optional {
                      value
                    }
                    CreatedDate {
                      value
                    }
                  }
                }
              }
              CreatedDate {
                value
              }
              past: OpportunityHistories(
                first: 2000
                orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
              ) {
                edges {
                  node {
                    CreatedById @optional {
                      value
                    }
                    CreatedDate {
                      value
                    }
                    StageName {
                      value
                    }
                    ForecastCategory {
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
                    CloseDate {
                      value
                    }
                  }
                }
                pageInfo {
                  hasNextPage
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

  fragment span on Forecast_Period__c {
    Id
    start: Start_Date__c @optional {
      value
    }
    end: End_Date__c @optional {
      value
    }
  }
`;
