import type { CallRequest } from 'c/forecastCard';
import type { CallToSave, Competitor, Deal, Loss, Move } from 'c/forecastData';
import { inStage } from 'c/forecastDeck';
import { callsToTakeBack, countingCalls, withMadeCall } from 'c/forecastModel';
import type { CallPeriod, CallerRole, MadeCalls, Period, Person, StageFacts } from 'c/forecastModel';

/** Without a record the org keeps no period, and the call is for any. */
const periodOfCall = (period: Period): CallPeriod | null => (period.id === null ? null : period);

const withCalls = (deal: Deal, made: MadeCalls): Deal => ({
  ...deal,
  made,
  ...countingCalls(made, deal.closeDate)
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

/** How a deal was lost, after a change of it. */
const lossOf = (deal: Deal, loss: Loss = {}): Partial<Deal> => {
  const { competitor, ...said } = loss;
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return competitor === undefined
    ? given
    : { ...given, competitorId: competitor?.id ?? null, competitor: competitor?.name ?? null };
};

/**
 * The deal after a move, and what the org is asked to save. Its category follows the stage, as the org will have it, and
 * a call that the new category knows no reason for is taken back, as far as `mayManage` allows.
 */
export const moveChange = (
  deal: Deal,
  move: Move,
  stages: readonly StageFacts[],
  mayManage: boolean
): { after: Deal; toSave: Move } => {
  const stage = stages.find((one) => one.value === move.stage);
  const moved = stage ? inStage(deal, stage) : deal;
  const takeBack = moved.isClosed
    ? []
    : callsToTakeBack(deal, moved.category).filter((role) => mayManage || role === 'Rep');
  const made = takeBack.reduce((calls, role) => withMadeCall(calls, role, null), moved.made);
  const due = {
    ...moved,
    closeDate: move.closeDate ?? deal.closeDate,
    amount: move.amount === undefined ? deal.amount : move.amount,
    ...lossOf(deal, move.loss)
  };
  return { after: withCalls(due, made), toSave: { ...move, takeBack } };
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
    ...(before.amount === after.amount ? {} : { amount: before.amount }),
    ...(Object.keys(loss).length > 0 ? { loss } : {})
  };
};
