import type { Metric, Submission } from 'c/forecastData';
import {
  dateOfInstant,
  formatCount,
  formatDate,
  formatMoney,
  formatShare,
  formatShareAbove,
  formatShortMoney,
  formatTimes
} from 'c/forecastFormat';
import { common, fill, team as labels } from 'c/forecastLabels';
import { biasWord, trackRecordOf } from 'c/forecastModel';
import type { Period, TrackRecord } from 'c/forecastModel';
import type { Member } from './tree';

/** One row of the tree as it is shown. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly expanded: string | undefined;
  readonly tabIndex: string;
  readonly nameStyle: string;
  readonly toggleLabel: string;
  readonly toggleIcon: string;
  readonly canOpen: boolean;
  readonly openLabel: string;
  readonly className: string;
  readonly cells: readonly { key: string; label: string; text: string; title: string; className: string }[];
}

export interface Told {
  readonly period: Period;
  /** Of the chosen period and the finished ones, latest first. */
  readonly submissions: readonly Submission[];
  /** Sellers and teams, of the finished periods. */
  readonly metrics: readonly Metric[];
  /** Oldest first. */
  readonly finished: readonly Period[];
  readonly requiredCoverage: number | null;
}

/** A manager stands for the team with the manager's number, and with the own one where that is all there is. */
const submissionsOf = ({ submissions }: Told, { person, isManager }: Member): Submission[] => {
  const own = submissions.filter((one) => one.sellerId === person.id);
  const level = isManager && own.some((one) => one.level === 'Manager') ? 'Manager' : 'Rep';
  return own.filter((one) => one.level === level);
};

const recordOf = (told: Told, member: Member): TrackRecord => {
  const submissions = submissionsOf(told, member);
  const dimension = member.isManager ? 'Team' : 'Seller';
  const metrics = told.metrics.filter(
    (metric) => metric.dimension === dimension && metric.value === member.person.id
  );
  return trackRecordOf(
    told.finished.map((period) => ({
      period,
      submissions: submissions
        .filter((one) => one.periodId === period.id)
        .map((one) => ({ date: dateOfInstant(one.submittedAt), number: one.number })),
      won: metrics.find((metric) => metric.periodId === period.id)?.sums.won.amount ?? null
    }))
  );
};

const BIAS_WORDS = { happyEars: labels.happyEars, sandbagging: labels.sandbagging, fair: labels.fair };

const money = (amount: number | null): string => (amount === null ? common.none : formatShortMoney(amount));

type Cell = Row['cells'][number];

const figureCells = ({ forecast, coverage, overruled }: Member, required: number | null): Cell[] => {
  const cell = (key: string, label: string, amount: number | null, more = ''): Cell => ({
    key,
    label,
    text: money(amount),
    title: amount === null ? '' : formatMoney(amount),
    className: `cell ${more}`
  });
  const isThin = coverage !== null && required !== null && coverage < required;
  return [
    cell('number', labels.number, forecast.number, 'cell_strong'),
    cell('closed', labels.closed, forecast.closed),
    cell('floor', labels.floor, forecast.floor),
    cell('ceiling', labels.ceiling, forecast.ceiling),
    cell('plan', labels.plan, forecast.plan),
    {
      key: 'coverage',
      label: labels.coverage,
      text: formatTimes(coverage),
      title: '',
      className: isThin && forecast.gap !== null && forecast.gap > 0 ? 'cell cell_low' : 'cell'
    },
    {
      key: 'overruled',
      label: labels.overruled,
      text: overruled === 0 ? common.none : formatCount(overruled),
      title: '',
      className: 'cell'
    }
  ];
};

const submissionCells = (told: Told, member: Member): Cell[] => {
  if (member.isOwn) return [];
  const last = submissionsOf(told, member).find((one) => one.periodId === told.period.id);
  const record = recordOf(told, member);
  const word = biasWord(record.bias);
  const thirds = record.byThird.some((third) => third !== null)
    ? record.byThird.map(formatShare).join(' · ')
    : common.none;
  return [
    {
      key: 'submitted',
      label: labels.submitted,
      text: last
        ? fill(
            labels.submittedTitle,
            formatShortMoney(last.number),
            formatDate(dateOfInstant(last.submittedAt))
          )
        : labels.notSubmitted,
      title: last?.note ?? '',
      className: last ? 'cell' : 'cell slds-text-color_weak'
    },
    {
      key: 'accuracy',
      label: labels.accuracy,
      text: thirds,
      title: fill(labels.accuracyTitle, told.finished.at(-1)?.name ?? ''),
      className: 'cell'
    },
    {
      key: 'bias',
      label: labels.bias,
      text: word ? `${formatShareAbove(record.bias)} ${BIAS_WORDS[word]}` : common.none,
      title: fill(labels.biasTitle, member.person.name),
      className: word === 'happyEars' || word === 'sandbagging' ? 'cell cell_low' : 'cell'
    }
  ];
};

const EMPTY: readonly Cell[] = ['submitted', 'accuracy', 'bias'].map((key) => ({
  key,
  label: '',
  text: '',
  title: '',
  className: 'cell cell_blank'
}));

export const rowOf = (member: Member, told: Told, isOpen: boolean, isCurrent: boolean): Row => {
  const { person, isManager, isOwn } = member;
  const name = isOwn && person.id ? fill(labels.own, person.name) : person.name;
  const toggle = isOpen ? labels.collapse : labels.expand;
  const spoken = submissionCells(told, member);
  return {
    key: member.key,
    name,
    level: String(member.level),
    expanded: isManager ? String(isOpen) : undefined,
    tabIndex: isCurrent ? '0' : '-1',
    nameStyle: `padding-inline-start: ${(member.level - 1) * 1.25}rem`,
    toggleLabel: isManager ? fill(toggle, person.name) : '',
    toggleIcon: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
    canOpen: person.id !== '',
    openLabel: fill(labels.open, name),
    className: member.level === 1 ? 'row row_top' : 'row',
    cells: [...figureCells(member, told.requiredCoverage), ...(spoken.length > 0 ? spoken : EMPTY)]
  };
};
