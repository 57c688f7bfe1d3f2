import { gql } from 'lightning/graphql';

/** One page of deals. */
export const dealsDocument = gql`
  query forecastDeals(
    $where: Opportunity_Filter
    $orderBy: Opportunity_OrderBy
    $first: Int!
    $after: String
  ) {
    uiapi {
      query {
        Opportunity(first: $first, after: $after, where: $where, orderBy: $orderBy) {
          edges {
            node {
              Id
              Name {
                value
              }
              Account @optional {
                Name @optional {
                  value
                }
              }
              OwnerId {
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
              HasOpportunityLineItem @optional {
                value
              }
              CreatedDate {
                value
              }
              LastModifiedDate {
                value
              }
              LastActivityDate @optional {
                value
              }
              motion: Sales_Motion__c @optional {
                value
              }
              acceptedDate: Sales_Accepted_Date__c @optional {
                value
              }
              repCall: Rep_Call__c @optional {
                value
              }
              repCallRisk: Rep_Call_Risk__c @optional {
                value
              }
              managerCall: Manager_Call__c @optional {
                value
              }
              managerCallRisk: Manager_Call_Risk__c @optional {
                value
              }
              callNote: Call_Note__c @optional {
                value
              }
              timesSlipped: Times_Slipped__c @optional {
                value
              }
              compellingEvent: Compelling_Event__c @optional {
                value
              }
              powerAccess: Power_Access__c @optional {
                value
              }
              lossType: Loss_Type__c @optional {
                value
              }
              competitor: Primary_Competitor__c @optional {
                value
              }
              contactRoles: OpportunityContactRoles(first: 20) @optional {
                edges {
                  node {
                    Id
                    Role @optional {
                      value
                    }
                  }
                }
              }
              managerCalls: Deal_Calls__r(
                first: 1
                where: { Caller_Role__c: { eq: "Manager" } }
                orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
              ) @optional {
                edges {
                  node {
                    CreatedBy @optional {
                      Name @optional {
                        value
                      }
                    }
                  }
                }
              }
              evidence: Buyer_Evidence__r(first: 100, where: { Is_Confirmed__c: { eq: true } }) @optional {
                edges {
                  node {
                    topic: Topic__c @optional {
                      value
                    }
                  }
                }
              }
              past: OpportunityHistories(
                first: 50
                orderBy: { CreatedDate: { order: DESC }, Id: { order: DESC } }
              ) @optional {
                edges {
                  node {
                    StageName @optional {
                      value
                    }
                  }
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
