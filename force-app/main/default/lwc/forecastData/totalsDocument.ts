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
