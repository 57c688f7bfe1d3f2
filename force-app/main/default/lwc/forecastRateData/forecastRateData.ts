// Rates as the views draw and list them.
export { chartOf } from './chart';
export type { ChartData } from './chart';
export { breakdownRows } from './breakdowns';
export type { BreakdownRow } from './breakdowns';
export { linesOf, rateText } from './rateText';
