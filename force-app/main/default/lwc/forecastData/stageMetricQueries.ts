import type { StageSums } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

/** What happened to the deals of a stage within a period; of one motion. */
export interface StageMetric extends StageSums {
  readonly periodId: string;
}

interface StageMetricNode {
  Id: string;
  period: Field<string>;
  stage: Field<string>;
  advanced: Field<number>;
  returned: Field<number>;
  lost: Field<number>;
  days: Field<number>;
}
interface StageMetricData {
  uiapi: { query: { stageMetrics: Connection<StageMetricNode> } };
}

export const stageMetricsDocument = gql`
  query forecastStageMetrics($where: Stage_Metric__c_Filter, $after: String) {
    uiapi {
      query {
        stageMetrics: Stage_Metric__c(
          first: 2000
          after: $after
          where: $where
          orderBy: { Key__c: { order: ASC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              period: Forecast_Period__c {
                value
              }
              stage: Stage_Name__c {
                value
              }
              advanced: Advanced_Count__c {
                value
              }
              returned: Returned_Count__c {
                value
              }
              lost: Lost_Count__c {
                value
              }
              days: Days_Sum__c {
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

export const readStageMetrics = ({ uiapi }: StageMetricData): StageMetric[] =>
  nodesOf(uiapi.query.stageMetrics).map((node) => ({
    periodId: valueOf(node.period) ?? '',
    stage: valueOf(node.stage) ?? '',
    advanced: numberOf(node.advanced) ?? 0,
    returned: numberOf(node.returned) ?? 0,
    lost: numberOf(node.lost) ?? 0,
    daysSum: numberOf(node.days) ?? 0
  }));

export const pageOfStageMetrics = ({ uiapi }: StageMetricData): PageInfo | undefined =>
  uiapi.query.stageMetrics.pageInfo;
