import { LEVEL_SIGNS, TREND_SIGNS, closeRateOf, decidedOf, together } from 'c/expansionModel';
import type { Outcome, Sign } from 'c/expansionModel';
import type { UsageSaid } from 'c/forecastData';
import type { Column, Row } from 'c/forecastFigureTable';
import { formatCount, formatShare, formatShortMoney } from 'c/forecastFormat';
import { expansion as labels, fill, rates } from 'c/forecastLabels';
import { isFew } from 'c/forecastModel';
import type { Sum } from 'c/forecastModel';

const NAMES: Readonly<Record<Sign, string>> = {
  growing: labels.saidGrowing,
  steady: labels.saidSteady,
  shrinking: labels.saidShrinking,
  trendUnknown: labels.saidUnknown,
  high: labels.saidHigh,
  notHigh: labels.saidNotHigh,
  levelUnknown: labels.saidUnknown
};

export const columnsOf = (name: string): Column[] => [
  { key: 'sign', label: name },
  { key: 'won', label: labels.won },
  { key: 'lost', label: labels.lost },
  { key: 'rate', label: rates.closeRate }
];

const sumCell = ({ count, amount }: Sum) => ({
  text: formatCount(count),
  note: count === 0 ? '' : formatShortMoney(amount)
});

function rowOf(sign: Sign, outcome: Outcome): Row {
  const decided = decidedOf(outcome);
  return {
    key: sign,
    name: NAMES[sign],
    cells: [
      sumCell(outcome.won),
      sumCell(outcome.lost),
      {
        text: formatShare(closeRateOf(outcome)),
        note: isFew(decided) ? fill(rates.few, formatCount(decided)) : ''
      }
    ]
  };
}

export const trendRows = (said: UsageSaid): Row[] => TREND_SIGNS.map((sign) => rowOf(sign, said[sign]));
export const levelRows = (said: UsageSaid): Row[] => LEVEL_SIGNS.map((sign) => rowOf(sign, said[sign]));

/** How many deals were closed. */
export const closedIn = (said: UsageSaid): number =>
  decidedOf(together(TREND_SIGNS.map((sign) => said[sign])));

const isEnough = (outcome: Outcome): boolean => decidedOf(outcome) > 0 && !isFew(decidedOf(outcome));

/** Whether growth went with winning, in a sentence. */
export function saidWords(said: UsageSaid): string {
  const others = together([said.steady, said.shrinking]);
  if (!isEnough(said.growing) || !isEnough(others)) return labels.saidTooFew;
  return fill(labels.said, formatShare(closeRateOf(said.growing)), formatShare(closeRateOf(others)));
}
