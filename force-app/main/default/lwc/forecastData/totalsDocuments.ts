import { gql } from 'lightning/graphql';

/** Without sellers there are at most a hundred groups or so, whatever the number of deals: exact and quick. */
export const totalsDocument = gql`
  query forecastTotals($where: Opportunity_Filter) {
    uiapi {
      aggregate {
        Opportunity(
          first: 2000
          where: $where
          groupBy: {
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
            }
          }
          totalCount
        }
      }
    }
  }
`;

/** The same by seller. Asked for some sellers at a time, so that the groups stay below the limit of one answer. */
export const sellerTotalsDocument = gql`
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
            }
          }
          totalCount
        }
      }
    }
  }
`;

/** Open deals of one phase by their stage. */
export const stageTotalsDocument = gql`
  query forecastStageTotals($where: Opportunity_Filter) {
    uiapi {
      aggregate {
        Opportunity(
          first: 2000
          where: $where
          groupBy: {
            StageName: { group: true }
            ForecastCategory: { group: true }
            IsClosed: { group: true }
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
