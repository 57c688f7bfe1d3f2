import { WEEK_SUM_NAMES } from 'c/forecastModel';
import type { Reading, Sum, WeekSumName } from 'c/forecastModel';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

type WeekSumFields = Record<`${WeekSumName}Amount` | `${WeekSumName}Count`, Field<number>>;

interface WeekMetricNode extends WeekSumFields {
  Id: string;
  period: Field<string>;
  week: Field<number>;
  date: Field<string>;
  openByProbabilityAmount: Field<number>;
  withoutHistoryCount: Field<number>;
}
interface WeekMetricData {
  uiapi: { query: { weekMetrics: Connection<WeekMetricNode> } };
}

const sumOf = (node: WeekMetricNode, name: WeekSumName): Sum => ({
  amount: numberOf(node[`${name}Amount`]) ?? 0,
  count: numberOf(node[`${name}Count`]) ?? 0
});

const readingOf = (node: WeekMetricNode): Reading => ({
  periodId: valueOf(node.period) ?? '',
  week: numberOf(node.week) ?? 0,
  date: valueOf(node.date) ?? '',
  sums: Object.fromEntries(WEEK_SUM_NAMES.map((name) => [name, sumOf(node, name)])) as Reading['sums'],
  openByProbability: numberOf(node.openByProbabilityAmount) ?? 0,
  withoutHistory: numberOf(node.withoutHistoryCount) ?? 0
});

/** Weekly readings of a slice, in the order of their keys: by period and week. */
export const readWeekMetrics = ({ uiapi }: WeekMetricData): Reading[] =>
  nodesOf(uiapi.query.weekMetrics).map(readingOf);
export const pageOfWeekMetrics = ({ uiapi }: WeekMetricData): PageInfo | undefined =>
  uiapi.query.weekMetrics.pageInfo;
