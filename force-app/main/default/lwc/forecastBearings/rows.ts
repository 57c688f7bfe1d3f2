import { formatCount, formatShare, formatShortMoney, formatTimes } from 'c/forecastFormat';
import { bearings as labels, common, fill } from 'c/forecastLabels';
import {
  bearingsOf,
  isCounted,
  isOver,
  lacksHistory,
  openAt,
  ratio,
  readingAt,
  spreadOf
} from 'c/forecastModel';
import type { Bearing, BearingName, BearingPeriod, Policy, Reading } from 'c/forecastModel';
import { bearingName, gapText, isShown, shortBearingName, weekText } from 'c/forecastBearingWords';
import type { BearingScope } from 'c/forecastBearingWords';

/** What the rows are made of. */
export interface BearingFacts {
  readonly current: BearingPeriod;
  /** Finished ones before it, oldest first. */
  readonly before: readonly BearingPeriod[];
  readonly scope: BearingScope;
  readonly plan: number | null;
  readonly policy: Policy;
  readonly today: string;
}

/** One bearing at the chosen week. */
export interface BearingRow {
  readonly key: string;
  readonly name: string;
  readonly explain: string;
  readonly said: string;
  readonly ofPlan: string;
  readonly gap: string;
  readonly barStyle: string;
  readonly swatch: string;
}

const EXPLAINED: Readonly<Record<BearingName, string>> = {
  head: labels.explainHead,
  managers: labels.explainManagers,
  sellers: labels.explainSellers,
  conversion: labels.explainConversion,
  opening: labels.explainOpening,
  probability: labels.explainProbability,
  rule: labels.explainRule,
  lastPeriod: labels.explainPast,
  yearAgo: labels.explainPast
};

/** What the scope's bearings say as of a week. */
export const shownBearings = ({ current, before, scope }: BearingFacts, week: number): Bearing[] =>
  bearingsOf(current, week, before).filter(({ name }) => isShown(name, scope));

/** The end of the scale of the bars. */
const scaleOf = (bearings: readonly Bearing[], plan: number | null): number =>
  Math.max(plan ?? 0, ...bearings.map(({ said }) => said ?? 0)) * 1.05;

export const planStyle = (facts: BearingFacts, week: number): string | null => {
  const scale = scaleOf(shownBearings(facts, week), facts.plan);
  return facts.plan === null || scale <= 0 ? null : `inset-inline-start: ${(facts.plan / scale) * 100}%`;
};

/** The bearings at a week, each with what it is, or why it says nothing. */
export const rowsOf = (facts: BearingFacts, week: number): BearingRow[] => {
  const shown = shownBearings(facts, week);
  const scale = scaleOf(shown, facts.plan);
  return shown.map(({ name, said, gap, submissions }) => ({
    key: name,
    name: bearingName(name, facts.scope),
    explain: fill(EXPLAINED[name], formatCount(submissions ?? 0)),
    said: said === null ? '' : formatShortMoney(said),
    ofPlan: said === null ? '' : formatShare(ratio(said, facts.plan)),
    gap: gap === null ? '' : gapText(gap, facts.scope),
    barStyle: `inline-size: ${said === null || scale <= 0 ? 0 : Math.max(0, (said / scale) * 100)}%`,
    swatch: `swatch swatch_${name}`
  }));
};

/** A figure beside the bearings. */
export interface Figure {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly explain: string;
}

const countedOpen = ({ sums }: Reading, policy: Policy): number =>
  (['Commit', 'BestCase', 'Pipeline'] as const)
    .filter((category) => isCounted(policy, category))
    .reduce((total, category) => total + sums[`open${category}`].amount, 0);

const toGoText = (reading: Reading, plan: number | null, policy: Policy): string => {
  if (plan === null) return labels.noPlan;
  const left = plan - reading.sums.won.amount;
  return left <= 0 ? labels.planReached : formatTimes(ratio(countedOpen(reading, policy), left));
};

const figure = (key: string, name: string, text: string, explain = ''): Figure => ({
  key,
  name,
  text,
  explain
});

/** What a reading knows; from deals without history it knows nothing. */
const readingFigures = (reading: Reading, plan: number | null, policy: Policy): Figure[] => {
  if (lacksHistory(reading)) {
    const unknown = labels.noHistory;
    return [
      figure('won', labels.won, unknown),
      figure('open', labels.open, unknown),
      figure('toGo', labels.toGo, unknown)
    ];
  }
  const parts = [reading.sums.openCommit, reading.sums.openBestCase, reading.sums.openPipeline];
  const ofParts = fill(labels.openParts, ...parts.map(({ amount }) => formatShortMoney(amount)));
  return [
    figure('won', labels.won, formatShortMoney(reading.sums.won.amount)),
    figure('open', labels.open, formatShortMoney(openAt(reading)), ofParts),
    figure('toGo', labels.toGo, toGoText(reading, plan, policy), labels.toGoExplain)
  ];
};

/** Spread, plan, to-go coverage and what they are made of. */
export const figuresAt = (facts: BearingFacts, week: number): Figure[] => {
  const { current, plan, policy, today } = facts;
  const spread = spreadOf(shownBearings(facts, week));
  const reading = readingAt(current, week);
  const spreadText = spread
    ? fill(
        labels.spreadText,
        formatShortMoney(spread.low),
        formatShortMoney(spread.high),
        formatShortMoney(spread.high - spread.low)
      )
    : labels.spreadNone;
  return [
    figure('spread', labels.spread, spreadText),
    figure('plan', labels.plan, plan === null ? labels.noPlan : formatShortMoney(plan)),
    ...(reading ? readingFigures(reading, plan, policy) : []),
    ...(isOver(current.period, today) && current.won !== null
      ? [figure('came', labels.came, formatShortMoney(current.won))]
      : [])
  ];
};

/** All weeks as rows, for those who cannot see lines. */
export interface WeekTable {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly week: string;
    readonly cells: readonly { readonly key: string; readonly text: string; readonly title: string }[];
  }[];
}

export const weekTableOf = (facts: BearingFacts): WeekTable => {
  const { current, scope } = facts;
  const columns = shownBearings(facts, 0).map(({ name }) => ({
    key: name,
    label: shortBearingName(name, scope)
  }));
  return {
    columns: [...columns, { key: 'spread', label: labels.spread }],
    rows: current.readings.map((reading) => {
      const shown = shownBearings(facts, reading.week);
      const spread = spreadOf(shown);
      return {
        key: `${reading.week}`,
        week: weekText(reading),
        cells: [
          ...shown.map(({ name, said, gap }) => ({
            key: name,
            text: said === null ? common.none : formatShortMoney(said),
            title: gap === null ? '' : gapText(gap, scope)
          })),
          {
            key: 'spread',
            text: spread ? formatShortMoney(spread.high - spread.low) : common.none,
            title: spread ? '' : labels.spreadNone
          }
        ]
      };
    })
  };
};
