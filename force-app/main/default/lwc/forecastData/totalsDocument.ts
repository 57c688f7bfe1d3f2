import { gql } from 'lightning/graphql';

// What is summed stands here twice: a fragment would name the type of an aggregate, which no page of the platform's
// documentation writes out, and without totals by sums every header would wait for all deals.
export const totalsDocument = gql`
  # Without sellers there are a few hundred groups at most, whatever the number of deals: exact and quick.
  query forecastTotals($where: Opportunity_Filter) {
    uiapi {
      aggregate {
        Opportunity(
          first: 2000
          where: $where
          groupBy: {
            StageName: { group: true }
            ForecastCategory: { group: true }
            IsClosed: { group: true }
            IsWon: { group: true }
            Rep_Call__c: { group: true }
            Rep_Call_Counts__c: { group: true }
            Manager_Call__c: { group: true }
            Manager_Call_Counts__c: { group: true }
          }
        ) {
          edges {
            node {
              aggregate {
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
                repCall: Rep_Call__c {
                  value
                }
                repCallCounts: Rep_Call_Counts__c {
                  value
                }
                managerCall: Manager_Call__c {
                  value
                }
                managerCallCounts: Manager_Call_Counts__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Amount {
                  sum {
                    value
                  }
                }
              }
            }
          }
          totalCount
        }
      }
    }
  }

  # The same by seller, asked for some sellers at a time, so that the groups stay below the limit of one answer.
  query forecastSellerTotals($where: Opportunity_Filter) {
    uiapi {
      aggregate {
        Opportunity(
          first: 2000
          where: $where
          groupBy: {
            OwnerId: { group: true }
            ForecastCategory: { group: true }
            IsClosed: { group: true }
            IsWon: { group: true }
            Rep_Call__c: { group: true }
            Rep_Call_Counts__c: { group: true }
            Manager_Call__c: { group: true }
            Manager_Call_Counts__c: { group: true }
          }
        ) {
          edges {
            node {
              aggregate {
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
                repCall: Rep_Call__c {
                  value
                }
                repCallCounts: Rep_Call_Counts__c {
                  value
                }
                managerCall: Manager_Call__c {
                  value
                }
                managerCallCounts: Manager_Call_Counts__c {
                  value
                }
                Id {
                  count {
                    value
                  }
                }
                Amount {
                  sum {
                    value
                  }
                }
              }
            }
          }
          totalCount
        }
      }
    }
  }
`;
