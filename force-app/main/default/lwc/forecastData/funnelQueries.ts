import { BUYER_STEPS, FUNNEL_SUM_NAMES } from 'c/forecastModel';
import type { BuyerStep, FunnelSumName, FunnelSums, Sum } from 'c/forecastModel';
import { namesOfSlice } from './metricQueries';
import { nodesOf, numberOf, valueOf } from './read';
import type { Connection, Field, PageInfo } from './read';

type Figures = Record<`${FunnelSumName}Amount` | `${FunnelSumName}Count` | `${BuyerStep}Days`, Field<number>>;

interface FunnelNode extends Figures {
  Id: string;
  period: Field<string>;
  dimension: Field<string>;
  value: Field<string>;
  label: Field<string>;
  firstUpsellCount: Field<number>;
  firstUpsellDays: Field<number>;
}
interface FunnelData {
  uiapi: { query: { funnelMetrics: Connection<FunnelNode> } };
}

/** What the deals of a slice did in a period on the steps of the buyer. */
export interface FunnelMetric extends FunnelSums {
  readonly periodId: string;
  readonly value: string;
  readonly label: string;
}

const sumOf = (node: FunnelNode, name: FunnelSumName): Sum => ({
  amount: numberOf(node[`${name}Amount`]) ?? 0,
  count: numberOf(node[`${name}Count`]) ?? 0
});

export const readFunnelMetrics = ({ uiapi }: FunnelData): FunnelMetric[] =>
  nodesOf(uiapi.query.funnelMetrics).map((node) => ({
    periodId: valueOf(node.period) ?? '',
    ...namesOfSlice(node),
    sums: Object.fromEntries(FUNNEL_SUM_NAMES.map((name) => [name, sumOf(node, name)])) as FunnelSums['sums'],
    days: Object.fromEntries(
      BUYER_STEPS.map((step) => [step, numberOf(node[`${step}Days`]) ?? 0])
    ) as FunnelSums['days'],
    firstUpsells: numberOf(node.firstUpsellCount) ?? 0,
    firstUpsellDays: numberOf(node.firstUpsellDays) ?? 0
  }));

export const pageOfFunnelMetrics = ({ uiapi }: FunnelData): PageInfo | undefined =>
  uiapi.query.funnelMetrics.pageInfo;
