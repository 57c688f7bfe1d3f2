import { attainmentOf, distributionOf, medianOf, monthsOfTenure } from 'c/capacityModel';
import type { Attainment, Seller } from 'c/capacityModel';
import { openOf } from 'c/forecastCrew';
import type { Crew } from 'c/forecastCrew';
import type { Cell, Column, Row } from 'c/forecastFigureTable';
import {
  formatCount,
  formatLongDate,
  formatMoney,
  formatMonths,
  formatSellers,
  formatShare
} from 'c/forecastFormat';
import { capacity as labels, common, fill } from 'c/forecastLabels';

export const COLUMNS: readonly Column[] = [
  { key: 'name', label: labels.seller },
  { key: 'segment', label: labels.segment, isText: true },
  { key: 'start', label: labels.start },
  { key: 'tenure', label: labels.tenureTitle },
  { key: 'quota', label: labels.quota },
  { key: 'open', label: labels.openDeals },
  { key: 'won', label: labels.wonLastFour },
  { key: 'attainment', label: labels.attainment }
];

const attainmentsOf = (crew: Crew): Attainment[] => {
  const lastFour = crew.won.slice(-crew.lastFour.length || crew.won.length);
  return crew.sellers.map((seller) => attainmentOf(seller, lastFour, crew.ramp));
};

const startCell = ({ start, startSource }: Seller): Cell => {
  if (start === null) return { text: labels.beforeHistory };
  return {
    text: formatLongDate(start),
    note: startSource === 'firstDeal' ? labels.fromFirstDeal : undefined
  };
};

const tenureText = (seller: Seller, today: string): string => {
  if (seller.start !== null && seller.start > today) return labels.toCome;
  const until = seller.end !== null && seller.end < today ? seller.end : today;
  const months = monthsOfTenure(seller, until);
  return months === null ? common.none : formatMonths(months);
};

const noteOf = ({ end }: Seller, { today, isAssumed }: Crew): string | undefined => {
  if (end === null) return undefined;
  if (isAssumed) return fill(labels.lastDeal, formatLongDate(end));
  return fill(end < today ? labels.left : labels.leaves, formatLongDate(end));
};

const where = ({ segment, region }: Seller): string =>
  [segment, region].filter(Boolean).join(', ') || common.none;

/** Everyone of the scope: those who are there by name, then those who left. */
export const rowsOf = (crew: Crew): Row[] => {
  const hasLeft = ({ end }: Seller): boolean => end !== null && end < crew.today;
  return attainmentsOf(crew)
    .sort(
      (a, b) =>
        Number(hasLeft(a.seller)) - Number(hasLeft(b.seller)) || a.seller.name.localeCompare(b.seller.name)
    )
    .map(({ seller, won, share }) => ({
      key: seller.id,
      name: seller.name,
      note: noteOf(seller, crew),
      cells: [
        { text: where(seller) },
        startCell(seller),
        { text: tenureText(seller, crew.today) },
        { text: seller.quota === null ? common.none : formatMoney(seller.quota) },
        { text: formatCount(openOf([seller], crew.open).count) },
        { text: formatMoney(won) },
        { text: formatShare(share) }
      ]
    }));
};

/** One bar of the distribution. */
export interface Step {
  readonly key: string;
  readonly label: string;
  readonly count: string;
  readonly style: string;
  /** Who is in it, for a screen reader and as a tooltip. */
  readonly names: string;
}

const stepName = (from: number, to: number | null): string => {
  if (from === 0 && to !== null) return fill(labels.below, formatShare(to));
  return to === null
    ? fill(labels.andMore, formatShare(from))
    : fill(labels.fromTo, formatShare(from), formatShare(to));
};

/** None where no attainment is known. */
export function stepsOf(crew: Crew): Step[] {
  const steps = distributionOf(attainmentsOf(crew));
  if (steps.every(({ sellers }) => sellers.length === 0)) return [];
  const most = Math.max(1, ...steps.map(({ sellers }) => sellers.length));
  return steps.map(({ from, to, sellers }) => ({
    key: String(from),
    label: stepName(from, to),
    count: formatSellers(sellers.length),
    style: `inline-size: ${((sellers.length / most) * 100).toFixed(1)}%`,
    names: sellers.map(({ name }) => name).join(', ')
  }));
}

/** How many made what they could carry, and what is in the middle. */
export function words(crew: Crew): string {
  const shares = attainmentsOf(crew).flatMap(({ share }) => share ?? []);
  if (shares.length === 0) return labels.attainmentNone;
  const made = shares.filter((share) => share >= 1).length;
  return fill(
    labels.attainmentWords,
    formatCount(made),
    formatSellers(shares.length),
    formatShare(medianOf(shares)),
    crew.lastFour[0].name,
    crew.lastFour.at(-1)!.name
  );
}
