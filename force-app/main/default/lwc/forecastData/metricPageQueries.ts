import type { Reading } from 'c/forecastModel';
import { funnelMetricsDocument } from './funnelMetricsDocument';
import { pageOfFunnelMetrics, readFunnelMetrics } from './funnelQueries';
import type { FunnelMetric } from './funnelQueries';
import { pageOfMetrics, readMetrics } from './metricQueries';
import type { Metric } from './metricQueries';
import { metricsDocument } from './metricsDocument';
import { pageOfStageMetrics, readStageMetrics, stageMetricsDocument } from './stageMetricQueries';
import type { StageMetric } from './stageMetricQueries';
import { pageOfWeekMetrics, readWeekMetrics } from './weekMetricQueries';
import { weekMetricsDocument } from './weekMetricsDocument';

/** What the queries about the records of the sync read. */
export interface MetricResults {
  metrics: readonly Metric[];
  funnelMetrics: readonly FunnelMetric[];
  weekMetrics: readonly Reading[];
  stageMetrics: readonly StageMetric[];
}

export const METRIC_QUERIES = {
  metrics: {
    document: metricsDocument,
    operation: 'forecastMetrics',
    invalidatedBy: [],
    read: readMetrics,
    page: pageOfMetrics
  },
  funnelMetrics: {
    document: funnelMetricsDocument,
    operation: 'forecastFunnelMetrics',
    invalidatedBy: [],
    read: readFunnelMetrics,
    page: pageOfFunnelMetrics
  },
  weekMetrics: {
    document: weekMetricsDocument,
    operation: 'forecastWeekMetrics',
    invalidatedBy: [],
    read: readWeekMetrics,
    page: pageOfWeekMetrics
  },
  stageMetrics: {
    document: stageMetricsDocument,
    operation: 'forecastStageMetrics',
    invalidatedBy: [],
    read: readStageMetrics,
    page: pageOfStageMetrics
  }
} as const;
