import { gql } from 'lightning/graphql';

export const usageSaidDocument = gql`
  query forecastUsageSaid(
    $growing: Opportunity_Filter
    $steady: Opportunity_Filter
    $shrinking: Opportunity_Filter
    $trendUnknown: Opportunity_Filter
    $high: Opportunity_Filter
    $notHigh: Opportunity_Filter
    $levelUnknown: Opportunity_Filter
  ) {
    uiapi {
      aggregate {
        growing: Opportunity(where: $growing, groupBy: { IsWon: { group: true } }) {
          ...outcome
        }
        steady: Opportunity(where: $steady, groupBy: { IsWon: { group: true } }) {
          ...outcome
        }
        shrinking: Opportunity(where: $shrinking, groupBy: { IsWon: { group: true } }) {
          ...outcome
        }
        trendUnknown: Opportunity(where: $trendUnknown, groupBy: { IsWon: { group: true } }) {
          ...outcome
        }
        high: Opportunity(where: $high, groupBy: { IsWon: { group: true } }) {
          ...outcome
        }
        notHigh: Opportunity(where: $notHigh, groupBy: { IsWon: { group: true } }) {
          ...outcome
        }
        levelUnknown: Opportunity(where: $levelUnknown, groupBy: { IsWon: { group: true } }) {
          ...outcome
        }
      }
    }
  }

  fragment outcome on OpportunityAggregateConnection {
    edges {
      node {
        aggregate {
          IsWon {
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
  }

  query forecastPricedDeals($where: Opportunity_Filter, $after: String) {
    uiapi {
      query {
        Opportunity(
          first: 200
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { CloseDate: { order: ASC }, Id: { order: ASC } }
        ) {
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
                users: Weekly_Active_Users__c @optional {
                  value
                }
              }
              Owner @optional {
                Name @optional {
                  value
                }
              }
              Amount {
                value
              }
              HasOpportunityLineItem @optional {
                value
              }
              price: Usage_Price__c {
                value
              }
              byUsage: Usage_Amount__c @optional {
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
