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
import type { PlanStatus } from 'c/forecastFigures';
import { biasName, common, fill, team as labels } from 'c/forecastLabels';
import { biasWord } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { recordOf, submissionsOf } from 'c/forecastTrackRecord';
import type { SubmissionHistory } from 'c/forecastTrackRecord';
import { memberCoverage } from './coverage';
import type { CoverageTerms } from './coverage';
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

export interface RowFacts extends SubmissionHistory {
  readonly period: Period;
  readonly coverage: CoverageTerms;
  readonly planStatus: PlanStatus;
  readonly areMetricsHidden: boolean;
  /** False: they are on their way, or cannot be asked for. */
  readonly areSubmissionsKnown: boolean;
}

const money = (amount: number | null): string => (amount === null ? common.none : formatShortMoney(amount));

type Cell = Row['cells'][number];

/** What is out of sight in the sums of a row. */
const sightWords = ({ person, isBlind, hiddenPeople }: Member): string => {
  if (isBlind) return fill(labels.hidden, person.name);
  return hiddenPeople > 0 ? fill(labels.partlyHidden, formatCount(hiddenPeople)) : '';
};

const figureCells = (member: Member, { coverage: terms, planStatus }: RowFacts): Cell[] => {
  const { forecast, overruled, isBlind } = member;
  const { coverage, isShort, title } = memberCoverage(member, terms);
  const isPlanHidden = planStatus === 'hidden';
  const cell = (key: string, label: string, amount: number | null, more = ''): Cell => ({
    key,
    label,
    text: money(amount),
    title: amount === null ? '' : formatMoney(amount),
    className: `cell ${more}`
  });
  const sight = sightWords(member);
  const sum = (key: string, label: string, amount: number, more = ''): Cell => {
    const shown = cell(key, label, isBlind ? null : amount, more);
    return { ...shown, title: [shown.title, sight].filter(Boolean).join(' · ') };
  };
  return [
    sum('number', labels.number, forecast.number, 'cell_strong'),
    sum('closed', labels.closed, forecast.closed),
    sum('floor', labels.floor, forecast.floor),
    sum('ceiling', labels.ceiling, forecast.ceiling),
    { ...cell('plan', labels.plan, forecast.plan), ...(isPlanHidden ? { text: common.notVisible } : {}) },
    {
      key: 'coverage',
      label: labels.coverage,
      text: isPlanHidden ? common.notVisible : formatTimes(coverage),
      title: sight || title,
      className: isShort ? 'cell cell_low' : 'cell'
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

/** Before it is known nothing is said of it. */
const notSubmittedText = ({ areSubmissionsKnown }: RowFacts): string =>
  areSubmissionsKnown ? labels.notSubmitted : common.none;

const submissionCells = (facts: RowFacts, member: Member): Cell[] => {
  if (member.isOwn) return [];
  const last = submissionsOf(facts, member.person.id, member.isManager).find(
    (one) => one.periodId === facts.period.id
  );
  const record = recordOf(facts, member.person.id, member.isManager);
  const word = biasWord(record.bias);
  const unknown = facts.areMetricsHidden ? common.notVisible : common.none;
  const thirds = record.byThird.some((third) => third !== null)
    ? record.byThird.map(formatShare).join(' · ')
    : unknown;
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
        : notSubmittedText(facts),
      title: last?.note ?? '',
      className: last ? 'cell' : 'cell slds-text-color_weak'
    },
    {
      key: 'accuracy',
      label: labels.accuracy,
      text: thirds,
      title: fill(labels.accuracyTitle, facts.finished.at(-1)?.name ?? ''),
      className: 'cell'
    },
    {
      key: 'bias',
      label: labels.bias,
      text: word ? `${formatShareAbove(record.bias)} ${biasName(word)}` : unknown,
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

const rowOf = (member: Member, facts: RowFacts, isOpen: boolean, isCurrent: boolean): Row => {
  const { person, isManager, isOwn } = member;
  const name = isOwn && person.id ? fill(labels.own, person.name) : person.name;
  const toggle = isOpen ? labels.collapse : labels.expand;
  const submitted = submissionCells(facts, member);
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
    cells: [...figureCells(member, facts), ...(submitted.length > 0 ? submitted : EMPTY)]
  };
};

/**
 * The rows as they stand.
 * @param open keys of the managers whose rows are open
 * @param currentKey the row that the Tab key stops at; without one, the first
 */
export const rowsOf = (
  shown: readonly Member[],
  facts: RowFacts,
  open: ReadonlySet<string>,
  currentKey: string | null
): Row[] => {
  const current = shown.find(({ key }) => key === currentKey) ?? shown[0];
  return shown.map((member) => rowOf(member, facts, open.has(member.key), member === current));
};
