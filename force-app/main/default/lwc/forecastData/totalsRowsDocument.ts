import { gql } from 'lightning/graphql';

// A separate document: an org that refuses the sums refuses every operation in the same document.
export const totalsRowsDocument = gql`
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
