import { readFileSync } from 'node:fs';

/** How a metric is measured: an amount in the corporate currency, a number of deals, or a number of days. */
type Measure = 'amount' | 'count' | 'days';

/** A metric of metrics.json, the one list that fields, layout, permissions, GraphQL and documentation are generated from. */
export interface Metric {
  readonly name: string;
  readonly label: string;
  readonly measures: readonly Measure[];
  /** Sums that only one view asks for, in a separate query; blank: the tab asks for it with the others. */
  readonly list?: 'funnel';
  /** The file of sql/metrics that computes it; of a weekly reading none. */
  readonly sql?: string;
  /** Which deals are in it and which of their amounts counts. */
  readonly description: string;
  /** What its count is, where it does not count deals. */
  readonly counted?: string;
  /** The same as the description for the reader of a page. */
  readonly help: string;
}

/** What deals are grouped by: a value of `Sales_Metric__c.Dimension__c` (docs/metrics.md, Slices). */
export interface Dimension {
  readonly name: string;
  /** What `Dimension_Value__c` holds. */
  readonly value: string;
  /** Which deals are in a slice. */
  readonly deals: string;
}

/** A custom field that stores one measure of a metric. */
export interface MetricField {
  readonly name: string;
  readonly metric: Metric;
  readonly measure: Measure;
}

const SUFFIXES: Readonly<Record<Measure, string>> = { amount: 'Amount', count: 'Count', days: 'Sum' };

const lists = JSON.parse(readFileSync(new URL('../metrics.json', import.meta.url), 'utf8')) as {
  Sales_Metric__c: { dimensions: Dimension[]; metrics: Metric[] };
  Week_Metric__c: { metrics: Metric[] };
};

/** The metrics of `Sales_Metric__c` (docs/metrics.md, Sums), in the order in which they are shown. */
export const salesMetrics: readonly Metric[] = lists.Sales_Metric__c.metrics;

/** The metrics of `Week_Metric__c` (docs/metrics.md, Weekly readings). */
export const weekMetrics: readonly Metric[] = lists.Week_Metric__c.metrics;

/** The dimensions of `Sales_Metric__c`. Their deals are found by sql/staging/deal.sql and sql/intermediate/slice_of.sql. */
export const salesDimensions: readonly Dimension[] = lists.Sales_Metric__c.dimensions;

/** The fields that store metrics, in their order: `Won_Amount__c`, `Won_Count__c` … */
export function fieldsOf(metrics: readonly Metric[]): MetricField[] {
  return metrics.flatMap((metric) =>
    metric.measures.map((measure) => ({
      name: `${metric.name}_${SUFFIXES[measure]}__c`,
      metric,
      measure
    }))
  );
}

/** The files of sql/metrics, each once, in the order of the metrics. */
export function sqlFilesOf(metrics: readonly Metric[]): string[] {
  return [...new Set(metrics.flatMap(({ sql }) => sql ?? []))];
}
