import { gql } from 'lightning/graphql';

export const usageDocument = gql`
  query forecastUsageAccounts(
    $where: Account_Filter
    $deals: Opportunity_Filter
    $orderBy: Account_OrderBy
    $first: Int
    $after: String
  ) {
    uiapi {
      query {
        Account(where: $where, orderBy: $orderBy, first: $first, after: $after) {
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
              segment: Market_Segment__c @optional {
                label
              }
              users: Weekly_Active_Users__c {
                value
              }
              trend: Usage_Trend_Percent__c @optional {
                value
              }
              asOf: Usage_As_Of__c @optional {
                value
              }
              deals: Opportunities(first: 1, where: $deals, orderBy: { CloseDate: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Name {
                      value
                    }
                    Amount @optional {
                      value
                    }
                    CloseDate {
                      value
                    }
                    StageName {
                      label
                    }
                  }
                }
                totalCount
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

  query forecastUsageSums($all: Account_Filter, $growing: Account_Filter, $withDeal: Account_Filter) {
    uiapi {
      aggregate {
        all: Account(where: $all) {
          edges {
            node {
              aggregate {
                Id {
                  count {
                    value
                  }
                }
                users: Weekly_Active_Users__c {
                  avg {
                    value
                  }
                  max {
                    value
                  }
                }
              }
            }
          }
        }
        growing: Account(where: $growing) {
          ...counted
        }
        withDeal: Account(where: $withDeal) {
          ...counted
        }
      }
    }
  }

  query forecastUsageCount($where: Account_Filter) {
    uiapi {
      aggregate {
        counted: Account(where: $where) {
          ...counted
        }
      }
    }
  }

  fragment counted on AccountAggregateConnection {
    edges {
      node {
        aggregate {
          Id {
            count {
              value
            }
          }
        }
      }
    }
  }
`;
