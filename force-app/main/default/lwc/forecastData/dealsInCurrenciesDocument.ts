// Generated from dealsDocument.ts by `npm run generate`. Change that file instead.
// An org of one currency has no CurrencyIsoCode and would refuse the query: this one is for orgs of several.
import { gql } from 'lightning/graphql';

export const dealsInCurrenciesDocument = gql`
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
              ...counted
              ...changeable
              Account @optional {
                Name @optional {
                  value
                }
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
              metrics: Deal_Metrics__r(first: 1) @optional {
                edges {
                  node {
                    timesSlipped: Times_Slipped__c @optional {
                      value
                    }
                  }
                }
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
              noDecisionKind: No_Decision_Kind__c @optional {
                value
              }
              noDecisionToldBy: No_Decision_Told_By__c @optional {
                value
              }
              noDecisionToldOn: No_Decision_Told_On__c @optional {
                value
              }
              competitorId: Competitor__c @optional {
                value
              }
              competitor: Competitor__r @optional {
                Name @optional {
                  value
                }
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
                    note: Note__c @optional {
                      value
                    }
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

  # A deal as the org has it now, and who changed it last.
  query forecastDealNow($where: Opportunity_Filter) {
    uiapi {
      query {
        Opportunity(first: 1, where: $where) {
          edges {
            node {
              ...changeable
              LastModifiedBy @optional {
                Name @optional {
                  value
                }
              }
              LastModifiedDate {
                value
              }
            }
          }
        }
      }
    }
  }

  fragment counted on Opportunity {
    Id
    OwnerId {
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
    Name {
      value
    }
    Owner @optional {
      Name @optional {
        value
      }
    }
    acceptedDate: Sales_Accepted_Date__c @optional {
      value
    }
  }

  # What the tab changes on a deal.
  fragment changeable on Opportunity {
    StageName {
      value
    }
    CloseDate {
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
    repCallRisk: Rep_Call_Risk__c @optional {
      value
    }
    repCallNote: Rep_Call_Note__c @optional {
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
    managerCallRisk: Manager_Call_Risk__c @optional {
      value
    }
    managerCallNote: Manager_Call_Note__c @optional {
      value
    }
    managerCallCounts: Manager_Call_Counts__c @optional {
      value
    }
    managerCallPeriod: Manager_Call_Period__r @optional {
      ...span
    }
    callNote: Call_Note__c @optional {
      value
    }
  }

  fragment span on Forecast_Period__c {
    Id
    Name @optional {
      value
    }
    start: Start_Date__c @optional {
      value
    }
    end: End_Date__c @optional {
      value
    }
  }
`;
