import { rampCurveOf } from 'c/capacityModel';
import type { RampCurve, RampPoint } from 'c/capacityModel';
import type { Crew } from 'c/forecastCrew';
import type { Column, Row } from 'c/forecastFigureTable';
import { formatCount, formatMoney, formatSellers, formatShare, formatShortMoney } from 'c/forecastFormat';
import { capacity as labels, common, fill } from 'c/forecastLabels';
import type { Series } from 'c/forecastLineChart';

/** As the picker names all segments together. */
export const ALL = '';

/** The curve of all sellers, or of those of a segment. */
const curveOf = (crew: Crew, segment: string): RampCurve =>
  segment === ALL
    ? crew.ramp.curve
    : rampCurveOf(
        crew.everyone.filter((seller) => seller.segment === segment),
        crew.won
      );

/** The segments that the sellers are of. */
export const segmentsOf = ({ everyone }: Crew): { value: string; label: string }[] => [
  { value: ALL, label: labels.allSegments },
  ...[...new Set(everyone.flatMap(({ segment }) => segment ?? []))]
    .sort((a, b) => a.localeCompare(b))
    .map((segment) => ({ value: segment, label: segment }))
];

const quarterName = ({ quarter }: RampPoint): string => fill(labels.tenureQuarter, formatCount(quarter));

const normAt = ({ ramp }: Crew, { quarter }: RampPoint): number | null =>
  ramp.norm && (ramp.norm[quarter - 1] ?? 1);

/** "34 % (few: 3)" */
const shareText = ({ share, isFew, sellers }: RampPoint): string => {
  if (share === null) return common.none;
  return isFew ? fill(labels.withFew, formatShare(share), formatCount(sellers)) : formatShare(share);
};

const pointsOf = (crew: Crew, segment: string): readonly RampPoint[] => curveOf(crew, segment).points;

export const periodsOf = (crew: Crew, segment: string): string[] => pointsOf(crew, segment).map(quarterName);

export function seriesOf(crew: Crew, segment: string): Series[] {
  const points = pointsOf(crew, segment);
  const learned: Series = {
    key: 'learned',
    label: labels.learned,
    values: points.map(({ share }) => share),
    texts: points.map(shareText),
    areOpen: points.map(({ isFew }) => isFew)
  };
  const norm: Series = {
    key: 'norm',
    label: labels.norm,
    values: points.map((point) => normAt(crew, point)),
    isDashed: true
  };
  const isLearned = learned.values.some((value) => value !== null);
  return [...(isLearned ? [learned] : []), ...(crew.ramp.norm ? [norm] : [])];
}

export const COLUMNS: readonly Column[] = [
  { key: 'quarter', label: labels.tenure },
  { key: 'sellers', label: labels.sellers },
  { key: 'leavers', label: labels.leftSince },
  { key: 'won', label: labels.medianWon },
  { key: 'share', label: labels.ofPlateau },
  { key: 'norm', label: labels.norm }
];

export const rowsOf = (crew: Crew, segment: string): Row[] =>
  pointsOf(crew, segment).map((point) => ({
    key: `q-${point.quarter}`,
    name: quarterName(point),
    cells: [
      { text: formatCount(point.sellers) },
      { text: formatCount(point.leavers) },
      // Amounts of several segments have no median worth reading.
      { text: segment === ALL || point.amount === null ? common.none : formatMoney(point.amount) },
      { text: shareText(point) },
      { text: formatShare(normAt(crew, point)) }
    ]
  }));

/** What a ramped seller of each segment wins in a quarter, and whom the curve was learned from. */
export function words(crew: Crew, segment: string): string {
  const curve = curveOf(crew, segment);
  const plateaus = [...curve.plateaus]
    .filter(([, { amount }]) => amount !== null)
    .map(([name, { amount, sellers, isFew }]) => {
      const text = fill(labels.plateauOf, name ?? labels.noSegment, formatShortMoney(amount ?? 0));
      return isFew ? fill(labels.withFew, text, formatCount(sellers)) : text;
    });
  const learnedFrom = curve.points.some(({ sellers }) => sellers > 0)
    ? fill(
        labels.learnedFrom,
        formatSellers(curve.sellers),
        crew.won[0]?.period.name ?? '',
        crew.won.at(-1)?.period.name ?? ''
      )
    : labels.learnedNone;
  if (crew.won.length === 0) return labels.winsUnknown;
  const plateau = plateaus.length === 0 ? labels.plateauNone : fill(labels.plateau, plateaus.join(' · '));
  return `${plateau} ${learnedFrom}`;
}
