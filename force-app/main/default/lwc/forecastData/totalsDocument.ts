import { gql } from 'lightning/graphql';

// One document with two operations, so that what they sum up is written once; see dealsDocument.ts.
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
            Manager_Call__c: { group: true }
          }
        ) {
          edges {
            node {
              aggregate {
                StageName {
                  value
                }
                ...summed
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
            Manager_Call__c: { group: true }
          }
        ) {
          edges {
            node {
              aggregate {
                OwnerId {
                  value
                }
                ...summed
              }
            }
          }
          totalCount
        }
      }
    }
  }

  fragment summed on OpportunityAggregate {
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
    managerCall: Manager_Call__c {
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
`;
