import type { Dimension, FunnelMetric } from 'c/forecastData';
import type { Cell, Column, Row } from 'c/forecastFigureTable';
import { formatCount, formatShare } from 'c/forecastFormat';
import { fill, funnel as labels, rates } from 'c/forecastLabels';
import { addFunnel, isFew, stepFactsOf, stepUseOf } from 'c/forecastModel';
import type { FunnelSums, Measure, Period, StepFacts, StepUse } from 'c/forecastModel';

/** By what the use of the steps is shown. */
export type UseDimension = Extract<Dimension, 'Team' | 'Seller' | 'Segment' | 'Motion'> | 'Period';

const DIMENSIONS: Readonly<Record<UseDimension, { option: string; name: string }>> = {
  Team: { option: rates.byTeam, name: rates.nameTeam },
  Seller: { option: rates.bySeller, name: rates.nameSeller },
  Segment: { option: rates.bySegment, name: rates.nameSegment },
  Motion: { option: labels.byMotion, name: labels.nameMotion },
  Period: { option: labels.byPeriod, name: rates.period }
};

export const USE_OPTIONS: readonly { value: string; label: string }[] = Object.entries(DIMENSIONS).map(
  ([value, { option }]) => ({ value, label: option })
);

/** These slices are of the people in scope; those of segments and motions are kept for the whole company only. */
export const isOfPeople = (by: UseDimension): boolean => by === 'Team' || by === 'Seller';

export const useColumns = (by: UseDimension): Column[] => [
  { key: 'name', label: DIMENSIONS[by].name },
  { key: 'movedOn', label: labels.moves },
  { key: 'discovery', label: fill(labels.conversionOf, labels.discovery) },
  { key: 'evaluation', label: fill(labels.conversionOf, labels.evaluation) },
  { key: 'negotiation', label: fill(labels.conversionOf, labels.negotiation) },
  { key: 'skipped', label: labels.skipped },
  { key: 'returned', label: labels.returned }
];

/** Who or what used the steps, and how. */
interface Used {
  readonly key: string;
  readonly name: string;
  readonly steps: readonly StepFacts[];
  readonly use: StepUse;
}

const usedOf = (key: string, name: string, sums: readonly FunnelSums[], measure: Measure): Used => {
  const steps = stepFactsOf(addFunnel(sums), measure);
  return { key, name, steps, use: stepUseOf(steps) };
};

const fewNote = (count: number): string => (isFew(count) ? fill(rates.few, formatCount(count)) : '');

const conversionCell = ({ conversion, movedOn, lost }: StepFacts): Cell => ({
  text: formatShare(conversion),
  note: conversion === null ? '' : fewNote(movedOn.count + lost.count)
});

const rowOf = ({ key, name, steps, use }: Used): Row => ({
  key,
  name,
  cells: [
    { text: formatCount(use.movedOn), note: fewNote(use.movedOn) },
    ...steps.map(conversionCell),
    { text: formatShare(use.skippedShare) },
    { text: formatShare(use.returnedShare) }
  ]
});

const isUsed = ({ steps }: Used): boolean =>
  steps.some(({ movedOn, lost, returned }) => movedOn.count + lost.count + returned.count > 0);

/** The slices of a dimension, most moves first, without those in which nothing happened. */
export const slicesUsed = (metrics: readonly FunnelMetric[], measure: Measure): Used[] =>
  [...new Set(metrics.map(({ value }) => value))]
    .map((value) => {
      const own = metrics.filter((metric) => metric.value === value);
      return usedOf(value, own.at(-1)!.label, own, measure);
    })
    .filter(isUsed)
    .sort((a, b) => b.use.movedOn - a.use.movedOn || a.name.localeCompare(b.name));

/** The periods in which anything happened, the latest first. */
export const periodsUsed = (
  metrics: readonly FunnelMetric[],
  periods: readonly Period[],
  measure: Measure
): Used[] =>
  periods
    .map(({ key, id, name }) =>
      usedOf(
        key,
        name,
        metrics.filter(({ periodId }) => periodId === id),
        measure
      )
    )
    .filter(isUsed)
    .reverse();

export const useRows = (used: readonly Used[]): Row[] => used.map(rowOf);

/** "Skipped a step: from 3 % (Ruiz) to 41 % (Chen)"; '' with fewer than two of ten moves or more. */
const spanWords = (used: readonly Used[], share: 'skippedShare' | 'returnedShare', label: string): string => {
  const known = used
    .filter(({ use }) => use.movedOn > 0 && !isFew(use.movedOn) && use[share] !== null)
    .sort((a, b) => a.use[share]! - b.use[share]!);
  if (known.length < 2) return '';
  const [least, most] = [known[0], known.at(-1)!];
  return fill(label, formatShare(least.use[share]), least.name, formatShare(most.use[share]), most.name);
};

/** How far apart they are; '' where too little happened to say. */
export const differenceWords = (used: readonly Used[]): string =>
  [spanWords(used, 'skippedShare', labels.skippedSpan), spanWords(used, 'returnedShare', labels.returnedSpan)]
    .filter(Boolean)
    .join(' ');

/** What is said where no slice has anything. */
export const NOTHING_USED = { messages: [labels.useEmpty] };
