// Generated from scripts/sync/metrics.json by `npm run generate`. Change that file instead.

import { gql } from 'lightning/graphql';

export const funnelMetricsDocument = gql`
  query forecastFunnelMetrics($where: Sales_Metric__c_Filter, $after: String) {
    uiapi {
      query {
        funnelMetrics: Sales_Metric__c(
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
              acceptedAmount: Accepted_Amount__c {
                value
              }
              acceptedCount: Accepted_Count__c {
                value
              }
              reachedEvaluationAmount: Reached_Evaluation_Amount__c {
                value
              }
              reachedEvaluationCount: Reached_Evaluation_Count__c {
                value
              }
              reachedNegotiationAmount: Reached_Negotiation_Amount__c {
                value
              }
              reachedNegotiationCount: Reached_Negotiation_Count__c {
                value
              }
              reachedWonAmount: Reached_Won_Amount__c {
                value
              }
              reachedWonCount: Reached_Won_Count__c {
                value
              }
              skippedDiscoveryAmount: Skipped_Discovery_Amount__c {
                value
              }
              skippedDiscoveryCount: Skipped_Discovery_Count__c {
                value
              }
              skippedEvaluationAmount: Skipped_Evaluation_Amount__c {
                value
              }
              skippedEvaluationCount: Skipped_Evaluation_Count__c {
                value
              }
              skippedNegotiationAmount: Skipped_Negotiation_Amount__c {
                value
              }
              skippedNegotiationCount: Skipped_Negotiation_Count__c {
                value
              }
              returnedFromEvaluationAmount: Returned_From_Evaluation_Amount__c {
                value
              }
              returnedFromEvaluationCount: Returned_From_Evaluation_Count__c {
                value
              }
              returnedFromNegotiationAmount: Returned_From_Negotiation_Amount__c {
                value
              }
              returnedFromNegotiationCount: Returned_From_Negotiation_Count__c {
                value
              }
              lostInDiscoveryAmount: Lost_In_Discovery_Amount__c {
                value
              }
              lostInDiscoveryCount: Lost_In_Discovery_Count__c {
                value
              }
              lostInEvaluationAmount: Lost_In_Evaluation_Amount__c {
                value
              }
              lostInEvaluationCount: Lost_In_Evaluation_Count__c {
                value
              }
              lostInNegotiationAmount: Lost_In_Negotiation_Amount__c {
                value
              }
              lostInNegotiationCount: Lost_In_Negotiation_Count__c {
                value
              }
              discoveryDays: Discovery_Days_Sum__c {
                value
              }
              evaluationDays: Evaluation_Days_Sum__c {
                value
              }
              negotiationDays: Negotiation_Days_Sum__c {
                value
              }
              upsellAmount: Upsell_Amount__c {
                value
              }
              upsellCount: Upsell_Count__c {
                value
              }
              firstUpsellCount: First_Upsell_Count__c {
                value
              }
              firstUpsellDays: First_Upsell_Days_Sum__c {
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
