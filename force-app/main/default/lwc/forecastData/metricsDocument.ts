// Generated from scripts/sync/metrics.json by `npm run generate`. Change that file instead.

import { gql } from 'lightning/graphql';

export const metricsDocument = gql`
  query forecastMetrics($where: Sales_Metric__c_Filter, $after: String) {
    uiapi {
      query {
        metrics: Sales_Metric__c(
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
              dimension: Dimension__c {
                value
              }
              value: Dimension_Value__c {
                value
              }
              label: Dimension_Label__c {
                value
              }
              wonAmount: Won_Amount__c {
                value
              }
              wonCount: Won_Count__c {
                value
              }
              lostCompetitionAmount: Lost_Competition_Amount__c {
                value
              }
              lostCompetitionCount: Lost_Competition_Count__c {
                value
              }
              lostNoDecisionAmount: Lost_No_Decision_Amount__c {
                value
              }
              lostNoDecisionCount: Lost_No_Decision_Count__c {
                value
              }
              lostUnclassifiedAmount: Lost_Unclassified_Amount__c {
                value
              }
              lostUnclassifiedCount: Lost_Unclassified_Count__c {
                value
              }
              startCommitAmount: Start_Commit_Amount__c {
                value
              }
              startCommitCount: Start_Commit_Count__c {
                value
              }
              startBestCaseAmount: Start_Best_Case_Amount__c {
                value
              }
              startBestCaseCount: Start_Best_Case_Count__c {
                value
              }
              startPipelineAmount: Start_Pipeline_Amount__c {
                value
              }
              startPipelineCount: Start_Pipeline_Count__c {
                value
              }
              startWonCommitAmount: Start_Won_Commit_Amount__c {
                value
              }
              startWonCommitCount: Start_Won_Commit_Count__c {
                value
              }
              startWonBestCaseAmount: Start_Won_Best_Case_Amount__c {
                value
              }
              startWonBestCaseCount: Start_Won_Best_Case_Count__c {
                value
              }
              startWonPipelineAmount: Start_Won_Pipeline_Amount__c {
                value
              }
              startWonPipelineCount: Start_Won_Pipeline_Count__c {
                value
              }
              acceptedAmount: Accepted_Amount__c {
                value
              }
              acceptedCount: Accepted_Count__c {
                value
              }
              acceptedLostAmount: Accepted_Lost_Amount__c {
                value
              }
              acceptedLostCount: Accepted_Lost_Count__c {
                value
              }
              createdAndWonAmount: Created_And_Won_Amount__c {
                value
              }
              createdAndWonCount: Created_And_Won_Count__c {
                value
              }
              pulledInWonAmount: Pulled_In_Won_Amount__c {
                value
              }
              pulledInWonCount: Pulled_In_Won_Count__c {
                value
              }
              slippedAmount: Slipped_Amount__c {
                value
              }
              slippedCount: Slipped_Count__c {
                value
              }
              slippedCommitAmount: Slipped_Commit_Amount__c {
                value
              }
              slippedCommitCount: Slipped_Commit_Count__c {
                value
              }
              slippedBestCaseAmount: Slipped_Best_Case_Amount__c {
                value
              }
              slippedBestCaseCount: Slipped_Best_Case_Count__c {
                value
              }
              slippedPipelineAmount: Slipped_Pipeline_Amount__c {
                value
              }
              slippedPipelineCount: Slipped_Pipeline_Count__c {
                value
              }
              wonDays: Won_Days_Sum__c {
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
