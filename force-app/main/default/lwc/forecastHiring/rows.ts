import { nextSellersOf } from 'c/capacityModel';
import type { Grouping, Hiring, HiringStep, HiringTerms } from 'c/capacityModel';
import { groundsOf, termsOf } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import {
  formatCount,
  formatDeals,
  formatList,
  formatRoundMoney,
  formatSellers,
  formatShare,
  formatShortMoney
} from 'c/forecastFormat';
import { capacity as labels, common, fill } from 'c/forecastLabels';

/** How many sellers are placed. */
const COUNT = 5;

export const hiringOf = (crew: Crew, grouping: Grouping): Hiring =>
  nextSellersOf(groundsOf(crew, grouping), termsOf(crew), crew.ramp, COUNT);

export const nextColumns = (grouping: Grouping): Column[] => [
  { key: 'place', label: labels.nextPlace },
  { key: 'where', label: grouping === 'segment' ? labels.segment : labels.region, isText: true },
  { key: 'quarter', label: labels.perQuarter },
  { key: 'year', label: labels.firstYear },
  { key: 'productivity', label: labels.ofRamped },
  { key: 'why', label: labels.why, isWide: true }
];

const reasonOf = ({ ground, dealsLeft, dealsTaken }: HiringStep, { fewestDeals }: HiringTerms): string =>
  fill(
    labels.reason,
    formatSellers(ground.sellers),
    formatDeals(ground.deals),
    formatCount(fewestDeals ?? 0),
    formatCount(dealsLeft),
    formatCount(dealsTaken),
    formatShare(ground.closeRate)
  );

export const nextRows = ({ next }: Hiring, terms: HiringTerms): Row[] =>
  next.map((step, index) => ({
    key: `next-${index}`,
    name: formatCount(index + 1),
    cells: [
      { text: step.ground.name },
      { text: formatRoundMoney(step.perQuarter) },
      { text: step.firstYear === null ? common.none : formatRoundMoney(step.firstYear) },
      { text: formatShare(step.productivity) },
      { text: reasonOf(step, terms) }
    ]
  }));

const pauseWords = ({ ground, dealsLeft, pause, place }: HiringStep, terms: HiringTerms): string => {
  const { closeRate, deals, sellers, plateau } = ground;
  if (pause === 'noBounds') return labels.pauseBounds;
  if (pause === 'noPlateau') return fill(labels.pausePlateau, formatSellers(plateau?.sellers ?? 0));
  if (pause === 'closeRate')
    return fill(labels.pauseCloseRate, formatShare(closeRate), formatShare(terms.closeRateFloor));
  const words = place === 1 ? labels.pausePipeline : labels.pausePipelineAfter;
  return fill(
    words,
    formatDeals(deals),
    formatSellers(sellers),
    formatCount(dealsLeft),
    formatCount(terms.fewestDeals ?? 0),
    formatCount(place - 1)
  );
};

export const pauseColumns = (grouping: Grouping): Column[] => [
  { key: 'where', label: grouping === 'segment' ? labels.segment : labels.region },
  { key: 'why', label: labels.why, isWide: true }
];

export const pauseRows = ({ pauses }: Hiring, terms: HiringTerms): Row[] =>
  pauses.map((step) => ({
    key: `pause-${step.ground.key}`,
    name: step.ground.name,
    note: step.place === 1 ? labels.pauseNow : fill(labels.pauseLater, formatCount(step.place - 1)),
    cells: [{ text: pauseWords(step, terms) }]
  }));

/** Where the next sellers go, in one sentence. */
export function hiringWords({ next, pauses }: Hiring): string {
  const pausedNow = pauses.filter(({ place }) => place === 1).map(({ ground }) => ground.name);
  const pauseText = pausedNow.length === 0 ? '' : fill(labels.leadPause, formatList(pausedNow));
  if (next.length === 0) return [labels.leadNone, pauseText].filter(Boolean).join(' ');
  const counts = new Map<string, number>();
  for (const { ground } of next) counts.set(ground.name, (counts.get(ground.name) ?? 0) + 1);
  const places = [...counts].map(([name, count]) => fill(labels.placed, formatCount(count), name));
  const total = next.reduce((sum, { perQuarter }) => sum + perQuarter, 0);
  const lead = fill(
    next.length < COUNT ? labels.leadOnly : labels.lead,
    formatList(places),
    formatShortMoney(total)
  );
  return [lead, pauseText].filter(Boolean).join(' ');
}
