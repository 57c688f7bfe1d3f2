import { SUM_NAMES } from 'c/forecastModel';
import type { MetricSums, Sum, SumName } from 'c/forecastModel';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

type SumFields = Record<`${SumName}Amount` | `${SumName}Count`, Field<number>>;

interface MetricNode extends SumFields {
  Id: string;
  period: Field<string>;
  dimension: Field<string>;
  value: Field<string>;
  label: Field<string>;
  wonDays: Field<number>;
}
interface MetricData {
  uiapi: { query: { metrics: Connection<MetricNode> } };
}

/** A slice of one period, as the sync summed it. */
export interface Metric {
  readonly periodId: string;
  readonly dimension: string;
  readonly value: string;
  readonly label: string;
  readonly sums: MetricSums;
  readonly wonDaysSum: number;
}

const sumOf = (node: MetricNode, name: SumName): Sum => ({
  amount: numberOf(node[`${name}Amount`]) ?? 0,
  count: numberOf(node[`${name}Count`]) ?? 0
});

/** Of a slice that is also of a person, <user id>|<value>, the other part: whose slices they are is asked for. */
export const namesOfSlice = (node: {
  dimension: Field<string>;
  value: Field<string>;
  label: Field<string>;
}): { value: string; label: string } => {
  const value = valueOf(node.value) ?? '';
  if (!valueOf(node.dimension)?.includes(' by ')) return { value, label: valueOf(node.label) ?? value };
  const own = value.slice(value.indexOf('|') + 1);
  return { value: own, label: own };
};

const metricOf = (node: MetricNode): Metric => ({
  periodId: valueOf(node.period) ?? '',
  dimension: valueOf(node.dimension) ?? '',
  ...namesOfSlice(node),
  sums: Object.fromEntries(SUM_NAMES.map((name) => [name, sumOf(node, name)])) as MetricSums,
  wonDaysSum: numberOf(node.wonDays) ?? 0
});

export const readMetrics = ({ uiapi }: MetricData): Metric[] => nodesOf(uiapi.query.metrics).map(metricOf);
export const pageOfMetrics = ({ uiapi }: MetricData): PageInfo | undefined => uiapi.query.metrics.pageInfo;
