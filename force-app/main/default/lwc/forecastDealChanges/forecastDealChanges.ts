import type { CallRequest } from 'c/forecastCard';
import { changedAmount, ownAmountOf } from 'c/forecastData';
import type { CallToSave, Competitor, Deal, Loss, Move, MoveToSave } from 'c/forecastData';
import { inStage } from 'c/forecastPendingChanges';
import { callsToTakeBack, countingCalls, dateMoveOf, withMadeCall } from 'c/forecastModel';
import type {
  Calendar,
  CallPeriod,
  CallerRole,
  DateMove,
  MadeCalls,
  Period,
  Person,
  StageFacts
} from 'c/forecastModel';

/** Without a record the org keeps no period, and the call is for any. */
const periodOfCall = (period: Period): CallPeriod | null => (period.id === null ? null : period);

const withCalls = (deal: Deal, made: MadeCalls): Deal => ({
  ...deal,
  made,
  ...countingCalls(made, deal)
});

/** The deal after a call that is made for `period`, and what the org is asked to save. The other role's note stays. */
export const callChange = (
  { deal, call, risk, note }: CallRequest,
  role: CallerRole,
  me: Person,
  period: Period
): { after: Deal; toSave: CallToSave } => {
  const made = withMadeCall(deal.made, role, call && { call, risk, note, period: periodOfCall(period) });
  const replacesOldNote = deal.oldNoteOf === role;
  return {
    after: {
      ...withCalls(deal, made),
      ...(role === 'Manager' ? { managerCaller: me.name } : {}),
      ...(replacesOldNote ? { oldNoteOf: null } : {})
    },
    toSave: { dealId: deal.id, role, call, risk, note, period, replacesOldNote }
  };
};

const withdrawnCall = (deal: Deal, role: CallerRole, period: Pick<Period, 'id'>): CallToSave => ({
  dealId: deal.id,
  role,
  call: null,
  risk: null,
  note: null,
  period,
  replacesOldNote: deal.oldNoteOf === role
});

/** The calls after some were withdrawn or made again, and others were given the period they stay in. */
const madeAfter = (
  made: MadeCalls,
  calls: readonly CallToSave[],
  staying: readonly { readonly role: CallerRole; readonly period: CallPeriod }[]
): MadeCalls => {
  const kept = staying.reduce(
    (all, { role, period }) => withMadeCall(all, role, all[role] && { ...all[role], period }),
    made
  );
  return calls.reduce(
    (all, { role, call, risk, note, period }) =>
      withMadeCall(all, role, call && { call, risk, note, period: period as Period }),
    kept
  );
};

/** How a deal was lost, after a change of it. */
const lossOf = (deal: Deal, loss: Loss = {}): Partial<Deal> => {
  const { competitor, ...said } = loss;
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return competitor === undefined
    ? given
    : { ...given, competitorId: competitor?.id ?? null, competitor: competitor?.name ?? null };
};

/** What a move goes by. */
export interface MoveTerms {
  readonly stages: readonly StageFacts[];
  /** The user may write the manager's call; else only the rep's. */
  readonly mayManage: boolean;
  readonly calendar: Calendar;
}

const NO_PERIOD = { id: null };

/** The call as it is saved again, for another period. */
const madeAgain = (deal: Deal, role: CallerRole, period: Period): CallToSave => {
  const { call, risk, note } = deal.made[role]!;
  const replacesOldNote = deal.oldNoteOf === role;
  return { dealId: deal.id, role, call, risk, note, period, replacesOldNote };
};

/** Calls that a move leaves behind in their period although they do not say which it is: those of versions before 0.2.0. */
const unboundCalls = (deal: Deal, move: Move, roles: readonly CallerRole[]): CallerRole[] =>
  roles.filter((role) => deal.made[role]?.period === null && role !== move.takesAlong);

const slipFrom = (deal: Deal, { slipReason }: Move, { from, isSlip, call }: DateMove, to: string) =>
  isSlip && slipReason !== undefined
    ? {
        slip: {
          reason: slipReason,
          from: deal.closeDate,
          to,
          period: from ?? NO_PERIOD,
          amount: ownAmountOf(deal),
          ...(deal.own ? { currency: deal.own.currency } : {}),
          category: deal.category,
          call
        }
      }
    : {};

/**
 * The deal after a move, and what the org is asked to save. Its category follows the stage, as the org will have it. A call
 * that the new category knows no reason for is withdrawn; one that is not made again for the period of a new date stays
 * behind in the old one (docs/metrics.md, The number). Of the manager's call as far as `mayManage` allows.
 */
export const moveChange = (deal: Deal, move: Move, terms: MoveTerms): { after: Deal; toSave: MoveToSave } => {
  const stage = terms.stages.find((one) => one.value === move.stage);
  const moved = stage ? inStage(deal, stage) : deal;
  const closeDate = move.closeDate ?? deal.closeDate;
  const dateMove = dateMoveOf(deal, closeDate, terms.calendar);
  const { from, to, direction } = dateMove;
  const roles: CallerRole[] = terms.mayManage ? ['Rep', 'Manager'] : ['Rep'];
  const isOpen = !moved.isClosed && !deal.isClosed;
  const refused = isOpen ? callsToTakeBack(deal, moved.category).filter((role) => roles.includes(role)) : [];
  const unbound = isOpen && direction !== 'within' ? unboundCalls(deal, move, roles) : [];
  const isKept = from !== null && from.id !== null;
  const withdrawn = [...new Set([...refused, ...(isKept ? [] : unbound)])];
  const staying = isKept
    ? unbound.filter((role) => !refused.includes(role)).map((role) => ({ role, period: from }))
    : [];
  const along = move.takesAlong && to && deal.made[move.takesAlong] ? move.takesAlong : null;
  const calls = [
    ...withdrawn.map((role) => withdrawnCall(deal, role, from ?? NO_PERIOD)),
    ...(along && !withdrawn.includes(along) ? [madeAgain(deal, along, to!)] : [])
  ];
  const due = {
    ...moved,
    closeDate,
    ...changedAmount(deal, move.amount === undefined ? ownAmountOf(deal) : move.amount, closeDate),
    ...lossOf(deal, move.loss)
  };
  return {
    after: withCalls(due, madeAfter(deal.made, calls, staying)),
    toSave: { ...move, calls, staying, ...slipFrom(deal, move, dateMove, closeDate) }
  };
};

const LOSS = ['lossType', 'noDecisionKind', 'noDecisionToldBy', 'noDecisionToldOn'] as const;

const competitorOf = ({ competitorId, competitor }: Deal): Competitor | null =>
  competitorId === null ? null : { id: competitorId, name: competitor ?? '' };

/** What takes a closing back: all that it changed, as it was. */
export const undoOf = (before: Deal, after: Deal): Move => {
  const loss: Loss = {
    ...Object.fromEntries(
      LOSS.filter((name) => before[name] !== after[name]).map((name) => [name, before[name]])
    ),
    // One that was added here has no id yet.
    ...(before.competitor === after.competitor ? {} : { competitor: competitorOf(before) })
  };
  return {
    dealId: before.id,
    stage: before.stage,
    closeDate: before.closeDate,
    ...(ownAmountOf(before) === ownAmountOf(after) ? {} : { amount: ownAmountOf(before) }),
    ...(Object.keys(loss).length > 0 ? { loss } : {})
  };
};
