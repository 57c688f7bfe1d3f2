import type {
  Criterion,
  DealAction,
  DealHistory,
  Evidence,
  Handover,
  HistoryRow,
  LoggedCall,
  PastSlip,
  SubmittedAs
} from 'c/forecastData';
import { dateOfInstant, formatChangeToUnit, formatCount, formatDate, formatMoney } from 'c/forecastFormat';
import { callName, common, dealHistory as labels, fill, riskName } from 'c/forecastLabels';
import { daysBetween } from 'c/forecastModel';
import type { StageFacts } from 'c/forecastModel';
import { directionOf, unconfirmedAt } from './moves';

/** What a person can choose to see. */
export type Kind = 'deal' | 'buyer' | 'calls';

/** Something that happened. */
export interface Entry {
  readonly id: string;
  /** ISO instant; yyyy-mm-dd where only the day is known. */
  readonly at: string;
  readonly kind: Kind;
  readonly tone: 'good' | 'warning' | 'neutral';
  readonly title: string;
  /** '' for nothing more to say. */
  readonly detail: string;
  /** Words that someone said or wrote; ''. */
  readonly words: string;
  readonly who: string | null;
  /** The id of the user who did it; null: not known, or the buyer did. */
  readonly byId: string | null;
  readonly mark: string;
}

export interface HistoryParts {
  readonly history: DealHistory;
  /** Null: not visible to the user. */
  readonly evidence: readonly Evidence[] | null;
  /** Null: not visible to the user. */
  readonly actions: readonly DealAction[] | null;
  readonly criteria: readonly Criterion[];
  /** The wording of topics by developer name. */
  readonly texts: Readonly<Record<string, string>>;
  readonly stages: readonly StageFacts[];
}

const entry = (part: Partial<Entry> & Pick<Entry, 'id' | 'at' | 'kind' | 'title'>): Entry => ({
  tone: 'neutral',
  detail: '',
  words: '',
  who: null,
  byId: null,
  mark: '',
  ...part
});

const money = (amount: number | null): string => (amount === null ? common.noAmount : formatMoney(amount));

const MOVED = { on: labels.movedOn, back: labels.movedBack, closed: labels.closed, other: labels.moved };

const stageEntry = (row: HistoryRow, before: HistoryRow, parts: HistoryParts): Entry => {
  const { stages, criteria, evidence } = parts;
  const labelOf = (value: string): string => stages.find((stage) => stage.value === value)?.label ?? value;
  const direction = directionOf(before.stage, row.stage, stages);
  const isWon = stages.find(({ value }) => value === row.stage)?.isWon === true;
  const missing = evidence === null ? [] : unconfirmedAt(row, before.stage, { stages, criteria, evidence });
  const isGood = isWon || (direction === 'on' && missing.length === 0);
  return entry({
    id: `stage ${row.at}`,
    at: row.at,
    kind: 'deal',
    tone: isGood ? 'good' : direction === 'back' || missing.length > 0 ? 'warning' : 'neutral',
    title: fill(MOVED[direction], labelOf(row.stage)),
    detail: fill(labels.from, labelOf(before.stage)),
    who: row.who,
    byId: row.byId,
    mark: missing.length > 0 ? fill(labels.unconfirmed, formatCount(missing.length)) : ''
  });
};

/** A change of the close date that was recorded as a slip appears once, with its reason. */
const isTold = ({ closeDate }: HistoryRow, before: HistoryRow, slips: readonly PastSlip[]): boolean =>
  slips.some(({ from, to }) => from === before.closeDate && to === closeDate);

/** @param rows latest first */
const rowEntries = (rows: readonly HistoryRow[], parts: HistoryParts): Entry[] =>
  rows.flatMap((row, index) => {
    const { at, who, byId, stage, amount, closeDate } = row;
    const before = rows[index + 1];
    const key = `${at} ${index}`;
    if (!before) {
      const title = labels.created;
      const detail = fill(labels.createdAs, stage, money(amount), formatDate(closeDate));
      return [entry({ id: `created ${key}`, at, who, byId, kind: 'deal', title, detail })];
    }
    const change = (id: string, title: string): Entry =>
      entry({ id: `${id} ${key}`, at, who, byId, kind: 'deal', title });
    const slips = parts.history.slips ?? [];
    return [
      ...(stage === before.stage ? [] : [{ ...stageEntry(row, before, parts), id: `stage ${key}` }]),
      ...(amount === before.amount
        ? []
        : [change('amount', fill(labels.amount, money(before.amount), money(amount)))]),
      ...(closeDate === before.closeDate || isTold(row, before, slips)
        ? []
        : [change('date', fill(labels.date, formatDate(before.closeDate), formatDate(closeDate)))])
    ];
  });

const handoverEntry = ({ at, who, byId, from, to }: Handover, index: number): Entry =>
  entry({ id: `owner ${at} ${index}`, at, who, byId, kind: 'deal', title: fill(labels.owner, from, to) });

const slipEntry = ({ id, at, who, byId, from, to, reason, period }: PastSlip): Entry =>
  entry({
    id,
    at,
    who,
    byId,
    kind: 'deal',
    tone: 'warning',
    title: period ? fill(labels.slippedOut, period) : labels.slipped,
    detail: [fill(labels.slipDate, formatDate(from), formatDate(to)), reason && fill(labels.reason, reason)]
      .filter(Boolean)
      .join(' ')
  });

const callEntry = ({ id, at, who, byId, role, call, risk, note, period }: LoggedCall): Entry => {
  const said = call ? (risk ? fill(labels.withRisk, callName(call), riskName(risk)) : callName(call)) : '';
  const title = said
    ? fill(role === 'Manager' ? labels.managerCalled : labels.repCalled, said)
    : role === 'Manager'
      ? labels.managerWithdrew
      : labels.repWithdrew;
  const detail = period ? fill(labels.forPeriod, period) : '';
  return entry({
    id,
    at,
    who,
    byId,
    kind: 'calls',
    title,
    detail,
    words: note ? fill(labels.quoted, note) : ''
  });
};

const evidenceEntry = (row: Evidence, texts: HistoryParts['texts']): Entry => {
  const topic = texts[row.topic] ?? row.topic.replaceAll('_', ' ');
  const person =
    row.contactName && row.contactTitle
      ? fill(labels.nameAndTitle, row.contactName, row.contactTitle)
      : (row.contactName ?? labels.someoneAtTheBuyer);
  // A day's difference may be one of time zones.
  const isOther =
    row.confirmedOn !== null && Math.abs(daysBetween(row.confirmedOn, dateOfInstant(row.enteredAt))) > 1;
  return entry({
    id: row.id,
    at: row.enteredAt,
    kind: 'buyer',
    tone: row.isConfirmed && !row.isOurs ? 'good' : 'neutral',
    title: row.isOurs ? labels.ourAnswer : fill(row.isConfirmed ? labels.confirmed : labels.answered, person),
    detail: isOther ? fill(labels.topicOn, topic, formatDate(row.confirmedOn!)) : topic,
    words: row.answer ? fill(labels.quoted, row.answer) : '',
    who: row.enteredBy
  });
};

const actionEntries = (actions: readonly DealAction[]): Entry[] =>
  actions.flatMap(({ id, what, isOurs, ownerName, doneOn }) =>
    doneOn === null
      ? []
      : [
          entry({
            id,
            at: doneOn,
            kind: isOurs ? 'deal' : 'buyer',
            tone: isOurs ? 'neutral' : 'good',
            title: fill(isOurs ? labels.weDid : labels.customerDid, what),
            who: ownerName
          })
        ]
  );

/** What a submitted deal adds to the number. */
const addedBy = ({ call, amount }: SubmittedAs): number => (call === 'In' ? (amount ?? 0) : 0);

/**
 * What the deal did to each number: the first one it is in, and each later one of the same person and period in which it
 * is something else; how often it then stayed the same.
 * @param all latest first
 */
const submissionEntries = (all: readonly SubmittedAs[]): Entry[] => {
  const told: { row: SubmittedAs; change: number | null; again: number }[] = [];
  const last = new Map<string, (typeof told)[number]>();
  for (const row of [...all].reverse()) {
    const key = `${row.who} ${row.level} ${row.period}`;
    const previous = last.get(key);
    if (previous && previous.row.call === row.call && previous.row.amount === row.amount) previous.again += 1;
    else {
      const change = previous ? addedBy(row) - addedBy(previous.row) : null;
      const next = { row, change, again: 0 };
      last.set(key, next);
      told.push(next);
    }
  }
  return told.map(({ row, change, again }) =>
    entry({
      id: row.id,
      at: row.at,
      kind: 'calls',
      title: fill(
        row.call === 'In' ? labels.submittedIn : labels.submittedOut,
        row.who ?? common.notVisible,
        row.period ?? common.notVisible,
        money(row.amount)
      ),
      detail: [
        change ? fill(labels.submittedChange, formatChangeToUnit(change)) : '',
        again > 0 ? fill(labels.submittedAgain, formatCount(again)) : ''
      ]
        .filter(Boolean)
        .join(' ')
    })
  );
};

/** Who did what is visible of the deal's past, by id. */
export const authorsOf = ({ rows, handovers, slips, calls }: DealHistory): (string | null)[] =>
  [rows, handovers, slips, calls].flatMap((list) => (list ?? []).map(({ byId }) => byId));

/** Everything that is visible of the deal's past, latest first. */
export const entriesOf = (parts: HistoryParts): Entry[] => {
  const { history, evidence, actions, texts } = parts;
  return [
    ...rowEntries(history.rows ?? [], parts),
    ...(history.handovers ?? []).map(handoverEntry),
    ...(history.slips ?? []).map(slipEntry),
    ...(history.calls ?? []).map(callEntry),
    ...submissionEntries(history.submitted ?? []),
    ...(evidence ?? []).map((row) => evidenceEntry(row, texts)),
    ...actionEntries(actions ?? [])
  ].sort((one, other) => other.at.localeCompare(one.at));
};

/** What is left out because the user may not see it, in words; '' when nothing is. */
export const hiddenWords = ({ history, evidence, actions }: HistoryParts): string => {
  const hidden = [
    history.rows === null && labels.hiddenStages,
    history.slips === null && labels.hiddenSlips,
    history.calls === null && labels.hiddenCalls,
    history.submitted === null && labels.hiddenNumbers,
    evidence === null && labels.hiddenEvidence,
    actions === null && labels.hiddenPlan
  ].filter((words): words is string => typeof words === 'string');
  return hidden.length > 0 ? fill(labels.hidden, hidden.join(', ')) : '';
};
