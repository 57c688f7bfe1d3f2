// Rates as the views draw and list them.
export { chartOf } from './chart';
export type { ChartData } from './chart';
export { cutRows } from './cuts';
export type { CutRow } from './cuts';
export { linesOf, rateText } from './rateText';
export type { RateText } from './rateText';
