import type { AnsweredLead } from 'c/forecastData';
import { formatCount, formatShare } from 'c/forecastFormat';
import { common, fill, lead as words, leadSpeed as labels } from 'c/forecastLabels';
import { speedBy, speedOf } from 'c/leadModel';
import type { Speed } from 'c/leadModel';
import { formatMinutes } from 'c/leadWords';

/** A part of a bar: how many were answered by then, and not before. */
interface Part {
  readonly key: string;
  readonly className: string;
  readonly style: string;
  readonly title: string;
}

/** A group of leads as a row. */
export interface SpeedRow {
  readonly name: string;
  readonly leads: string;
  readonly answered: string;
  readonly median: string;
  readonly percentile95: string;
  readonly within5Min: string;
  readonly within1Hour: string;
  readonly within24Hours: string;
  readonly parts: readonly Part[];
}

const minutesWords = (minutes: number | null): string =>
  minutes === null ? common.none : formatMinutes(minutes);

const partsOf = (speed: Speed): Part[] => {
  const { leads, answered, within5Min, within1Hour, within24Hours } = speed;
  const part = (key: string, label: string, count: number): Part => ({
    key,
    className: `part part_${key}`,
    style: `inline-size: ${(count / leads) * 100}%`,
    title: fill(labels.bar, label, formatCount(count), formatCount(leads))
  });
  return [
    part('5min', labels.within5Min, within5Min),
    part('1hour', labels.within1Hour, within1Hour - within5Min),
    part('24hours', labels.within24Hours, within24Hours - within1Hour),
    part('later', labels.later, answered - within24Hours),
    part('none', labels.notAnswered, leads - answered)
  ].filter(({ style }) => style !== 'inline-size: 0%');
};

const rowOf = (name: string, speed: Speed): SpeedRow => ({
  name,
  leads: formatCount(speed.leads),
  answered: formatCount(speed.answered),
  median: minutesWords(speed.median),
  percentile95: minutesWords(speed.percentile95),
  within5Min: formatShare(speed.within5Min / speed.leads),
  within1Hour: formatShare(speed.within1Hour / speed.leads),
  within24Hours: formatShare(speed.within24Hours / speed.leads),
  parts: partsOf(speed)
});

export type GroupBy = 'source' | 'owner';

/** All leads first, then by source or owner, most leads first. */
export const speedRows = (
  leads: readonly AnsweredLead[],
  by: GroupBy,
  nameOf: ReadonlyMap<string, string>
): SpeedRow[] => [
  rowOf(labels.all, speedOf(leads)),
  ...speedBy(leads, ({ source, ownerId }) =>
    by === 'source' ? source || words.unknown : (nameOf.get(ownerId) ?? labels.queue)
  ).map(({ name, speed }) => rowOf(name, speed))
];
