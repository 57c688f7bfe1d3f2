// Generated from scripts/sync/metrics.json by `npm run generate`. Change that file instead.

import { gql } from 'lightning/graphql';

export const weekMetricsDocument = gql`
  query forecastWeekMetrics($where: Week_Metric__c_Filter, $after: String) {
    uiapi {
      query {
        weekMetrics: Week_Metric__c(
          first: 2000
          after: $after
          upperBound: 1000000
          where: $where
          orderBy: { Key__c: { order: ASC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              period: Forecast_Period__c {
                value
              }
              week: Week__c {
                value
              }
              date: Reading_Date__c {
                value
              }
              openCommitAmount: Open_Commit_Amount__c {
                value
              }
              openCommitCount: Open_Commit_Count__c {
                value
              }
              openBestCaseAmount: Open_Best_Case_Amount__c {
                value
              }
              openBestCaseCount: Open_Best_Case_Count__c {
                value
              }
              openPipelineAmount: Open_Pipeline_Amount__c {
                value
              }
              openPipelineCount: Open_Pipeline_Count__c {
                value
              }
              wonLaterCommitAmount: Won_Later_Commit_Amount__c {
                value
              }
              wonLaterCommitCount: Won_Later_Commit_Count__c {
                value
              }
              wonLaterBestCaseAmount: Won_Later_Best_Case_Amount__c {
                value
              }
              wonLaterBestCaseCount: Won_Later_Best_Case_Count__c {
                value
              }
              wonLaterPipelineAmount: Won_Later_Pipeline_Amount__c {
                value
              }
              wonLaterPipelineCount: Won_Later_Pipeline_Count__c {
                value
              }
              wonAmount: Won_Amount__c {
                value
              }
              wonCount: Won_Count__c {
                value
              }
              openByProbabilityAmount: Open_By_Probability_Amount__c {
                value
              }
              headCallAmount: Head_Call_Amount__c {
                value
              }
              headCallCount: Head_Call_Count__c {
                value
              }
              managersCallsAmount: Managers_Calls_Amount__c {
                value
              }
              managersCallsCount: Managers_Calls_Count__c {
                value
              }
              sellersCallsAmount: Sellers_Calls_Amount__c {
                value
              }
              sellersCallsCount: Sellers_Calls_Count__c {
                value
              }
              withoutHistoryCount: Without_History_Count__c {
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
