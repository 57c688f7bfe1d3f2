import type { Metric, MetricField } from '../sync/src/metrics.ts';

const HEAD = '// Generated from scripts/sync/metrics.json by `npm run generate`. Change that file instead.\n';

/** `Start_Won_Commit` is `startWonCommit` in the model. */
function modelName(metric: Metric): string {
  const [first = '', ...others] = metric.name.split('_');
  return (
    first.toLowerCase() + others.map((word) => word[0]?.toUpperCase() + word.slice(1).toLowerCase()).join('')
  );
}

/** forecastModel/metricNames.ts: the metrics that have an amount and a count. */
export function metricNamesModule(metrics: readonly Metric[]): string {
  const names = metrics.filter(({ measures }) => measures.includes('amount')).map(modelName);
  return `${HEAD}
/** The sums of a period and slice, as Sales_Metric__c stores them (docs/metrics.md, Sums). */
export const SUM_NAMES = [${names.map((name) => `'${name}'`).join(', ')}] as const;
`;
}

const ALIASES = { amount: 'Amount', count: 'Count', days: '' } as const;

/** forecastData/metricsDocument.ts: the query that reads every field of every metric. */
export function metricsDocumentModule(fields: readonly MetricField[]): string {
  const selections = [
    'period: Forecast_Period__c',
    'dimension: Dimension__c',
    'value: Dimension_Value__c',
    'label: Dimension_Label__c',
    ...fields.map(({ name, metric, measure }) => `${modelName(metric)}${ALIASES[measure]}: ${name}`)
  ];
  return `${HEAD}
import { gql } from 'lightning/graphql';

export const metricsDocument = gql\`
  query forecastMetrics($where: Sales_Metric__c_Filter, $after: String) {
    uiapi {
      query {
        metrics: Sales_Metric__c(
          first: 2000
          after: $after
          where: $where
          orderBy: { Key__c: { order: ASC }, Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              ${selections.map((selection) => `${selection} { value }`).join('\n              ')}
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
\`;
`;
}
