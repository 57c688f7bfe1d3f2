import { gql } from 'lightning/graphql';

/** Latest first. One operation may hold ten sub-queries; this one has five. */
export const dealHistoryDocument = gql`
  query forecastDealHistory($deal: ID!) {
    uiapi {
      query {
        rows: OpportunityHistory(
          first: 2000
          where: { OpportunityId: { eq: $deal } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              CreatedDate {
                value
              }
              CreatedById @optional {
                value
              }
              CreatedBy @optional {
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
              Amount @optional {
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
        handovers: OpportunityFieldHistory(
          first: 500
          where: { OpportunityId: { eq: $deal }, Field: { eq: "Owner" } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              CreatedDate {
                value
              }
              CreatedById @optional {
                value
              }
              CreatedBy @optional {
                Name @optional {
                  value
                }
              }
              OldValue {
                value
              }
              NewValue {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        slips: Deal_Slip__c(
          first: 500
          where: { Opportunity__c: { eq: $deal } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              CreatedDate {
                value
              }
              CreatedById @optional {
                value
              }
              CreatedBy @optional {
                Name @optional {
                  value
                }
              }
              from: From_Date__c @optional {
                value
              }
              to: To_Date__c @optional {
                value
              }
              reason: Reason__c @optional {
                value
                displayValue
              }
              period: Forecast_Period__r @optional {
                Name @optional {
                  value
                }
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        calls: Deal_Call__c(
          first: 1000
          where: { Opportunity__c: { eq: $deal } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              CreatedDate {
                value
              }
              CreatedById @optional {
                value
              }
              CreatedBy @optional {
                Name @optional {
                  value
                }
              }
              role: Caller_Role__c @optional {
                value
              }
              call: Call__c @optional {
                value
              }
              risk: Risk__c @optional {
                value
              }
              note: Note__c @optional {
                value
              }
              period: Forecast_Period__r @optional {
                Name @optional {
                  value
                }
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        submitted: Forecast_Submission_Deal__c(
          first: 1000
          where: { Opportunity__c: { eq: $deal } }
          orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
        ) @optional {
          edges {
            node {
              Id
              CreatedDate {
                value
              }
              call: Call__c @optional {
                value
              }
              risk: Risk__c @optional {
                value
              }
              category: Category__c @optional {
                value
              }
              amount: Amount__c @optional {
                value
              }
              submission: Forecast_Submission__r @optional {
                level: Level__c @optional {
                  value
                }
                submittedAt: Submitted_At__c @optional {
                  value
                }
                seller: Seller__r @optional {
                  Name @optional {
                    value
                  }
                }
                period: Forecast_Period__r @optional {
                  Name @optional {
                    value
                  }
                }
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  }
`;
