import { bearingName, gapText, isShown } from 'c/forecastBearingWords';
import type { BearingScope } from 'c/forecastBearingWords';
import { formatCount, formatList, formatPoints, formatShare, formatShareAbove } from 'c/forecastFormat';
import { bearings as labels, fill } from 'c/forecastLabels';
import { MOMENTS } from 'c/forecastModel';
import type { BearingName, Judgement, MethodRecord, Moment, ValueAdded } from 'c/forecastModel';

const MOMENT_NAMES: Readonly<Record<Moment, string>> = {
  start: labels.momentStart,
  week3: labels.momentWeek3,
  middle: labels.momentMiddle,
  lastThird: labels.momentLastThird
};

/** In a month the third week is the last third. */
export const momentsOf = ({ kind }: BearingScope): { key: Moment; label: string }[] =>
  MOMENTS.filter((moment) => kind === 'Quarter' || moment !== 'week3').map((key) => ({
    key,
    label: MOMENT_NAMES[key]
  }));

interface Cell {
  readonly key: string;
  /** "31%"; '' where the bearing cannot be judged. */
  readonly text: string;
  /** Bias and number of periods, or why there is no judgement. */
  readonly more: string;
}

export interface RecordRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** Periods that are judged at all. */
const judgedIn = (records: readonly MethodRecord[]): number =>
  Math.max(0, ...records.map(({ byMoment }) => byMoment.start.periods));

const judgementCell = (
  key: Moment,
  { error, bias, periods, gap }: Judgement,
  most: number,
  scope: BearingScope
): Cell => {
  if (error === null) return { key, text: '', more: gap === null ? labels.nothingWon : gapText(gap, scope) };
  const off = formatShareAbove(bias);
  return {
    key,
    text: formatShare(error),
    more: periods < most ? fill(labels.ofPeriods, off, formatCount(periods)) : off
  };
};

/** A row for each bearing: how far off it was at each moment. */
export const recordRows = (records: readonly MethodRecord[], scope: BearingScope): RecordRow[] => {
  const most = judgedIn(records);
  return records
    .filter(({ name }) => isShown(name, scope))
    .map(({ name, byMoment }) => ({
      key: name,
      name: bearingName(name, scope),
      cells: momentsOf(scope).map(({ key }) => judgementCell(key, byMoment[key], most, scope))
    }));
};

const addedCell = (key: Moment, added: ValueAdded | null, scope: BearingScope): Cell =>
  added === null
    ? { key, text: '', more: gapText('noSubmission', scope) }
    : { key, text: fill(labels.addedText, formatPoints(added.value)), more: bearingName(added.naive, scope) };

const PEOPLE: readonly BearingName[] = ['head', 'managers', 'sellers'];

/** A row for each call of people: by how many points it was nearer than the better naive bearing. */
export const addedRows = (records: readonly MethodRecord[], scope: BearingScope): RecordRow[] =>
  records
    .filter(({ name }) => PEOPLE.includes(name) && isShown(name, scope))
    .map(({ name, valueAdded }) => ({
      key: name,
      name: bearingName(name, scope),
      cells: momentsOf(scope).map(({ key }) => addedCell(key, valueAdded[key], scope))
    }));

const calledInSentence = (name: BearingName, { kind }: BearingScope): string => {
  if (name === 'probability') return labels.inProbability;
  if (name === 'rule') return labels.inRule;
  return kind === 'Month' ? labels.inLastMonth : labels.inLastQuarter;
};

const lastPeriods = ({ kind }: BearingScope, count: number): string => {
  const isMonth = kind === 'Month';
  if (count === 1) return isMonth ? labels.oneMonth : labels.oneQuarter;
  return fill(isMonth ? labels.months : labels.quarters, formatCount(count));
};

/** Those of the sentence, best known first. */
const NAMED: readonly BearingName[] = ['probability', 'rule', 'lastPeriod'];

interface Named {
  readonly name: BearingName;
  readonly called: string;
  readonly error: number;
  readonly periods: number;
}

/** The category rule takes the place of the product's own number: where another one was nearer, that is said. */
const ruleLost = (judged: readonly Named[]): string => {
  const rule = judged.find(({ name }) => name === 'rule');
  const [nearest] = [...judged].sort((one, other) => one.error - other.error);
  return rule && nearest.error < rule.error ? fill(labels.trackRuleLost, nearest.called) : '';
};

/**
 * "On the last 8 quarters, said at their start: stage × probability was off by 31%, …", where the category rule loses, and what
 * can't be judged without history; '' where nothing can be said.
 */
export const recordSentence = (records: readonly MethodRecord[], scope: BearingScope): string => {
  const judged = NAMED.flatMap((name): Named[] => {
    const { error, periods } = records.find((one) => one.name === name)!.byMoment.start;
    return error === null ? [] : [{ name, called: calledInSentence(name, scope), error, periods }];
  });
  const most = Math.max(0, ...judged.map(({ periods }) => periods));
  const isUnjudged = records.some(({ byMoment }) => byMoment.start.gap === 'noHistory');
  const parts = judged.map(({ called, error }, index) =>
    fill(index === 0 ? labels.trackFirst : labels.trackNext, called, formatShare(error))
  );
  return [
    parts.length > 0 ? fill(labels.trackSentence, lastPeriods(scope, most), formatList(parts)) : '',
    ruleLost(judged),
    isUnjudged ? labels.trackNoHistory : ''
  ]
    .filter(Boolean)
    .join(' ');
};
