import type { ColumnHead } from 'c/forecastColumn';
import type { Exposure } from 'c/forecastFigures';
import { formatCount, formatDays, formatDeals, formatMoney } from 'c/forecastFormat';
import { board, categoryName, fill, phaseName } from 'c/forecastLabels';
import { NO_TOTALS, addSums, categoriesOf, ratio } from 'c/forecastModel';
import type { ForecastTotals, Phase, Sum } from 'c/forecastModel';

const open = (phase: Phase, inSum: Sum | null, sum: Sum): ColumnHead => ({
  phase,
  isKnown: true,
  title: phaseName(phase),
  category: categoryName(categoriesOf(phase)[0]),
  countText: formatDeals(sum.count),
  sum,
  note: inSum ? fill(board.inAmount, formatMoney(inSum.amount)) : '',
  share: inSum ? (ratio(inSum.amount, sum.amount) ?? 0) : 0,
  dealCount: sum.count,
  warning: ''
});

const exposureText = (exposure: Exposure | null): string =>
  !exposure || exposure.count === 0 || exposure.daysLeft === 0
    ? ''
    : fill(board.exposure, formatMoney(exposure.amount), formatDays(exposure.daysLeft));

/** Titles, exact sums and bars of the four columns. Closed fills against the plan, the others by what is In. */
const knownHeads = (totals: ForecastTotals, plan: number | null, exposure: Exposure | null): ColumnHead[] => [
  open('Conversations', null, totals.pipeline),
  open('FundedProjects', totals.bestCaseIn, addSums(totals.bestCaseIn, totals.bestCaseOut)),
  {
    ...open('VendorOfChoice', totals.commitIn, addSums(totals.commitIn, totals.commitOut)),
    warning: exposureText(exposure)
  },
  {
    phase: 'Closed',
    isKnown: true,
    title: phaseName('Closed'),
    category: board.inThisPeriod,
    countText: fill(board.wonLost, formatCount(totals.won.count), formatCount(totals.lost.count)),
    sum: totals.won,
    note: board.won,
    share: Math.min(1, ratio(totals.won.amount, plan) ?? (totals.won.amount > 0 ? 1 : 0)),
    dealCount: totals.won.count + totals.lost.count,
    warning: ''
  }
];

/** Before the sums are known, and where they cannot be, a column says so and no figure. */
const unknown = (head: ColumnHead): ColumnHead => ({
  ...head,
  isKnown: false,
  countText: '',
  note: '',
  share: 0
});

export const headsOf = (
  totals: ForecastTotals | null,
  plan: number | null,
  exposure: Exposure | null = null
): ColumnHead[] =>
  totals ? knownHeads(totals, plan, exposure) : knownHeads(NO_TOTALS, plan, null).map(unknown);
