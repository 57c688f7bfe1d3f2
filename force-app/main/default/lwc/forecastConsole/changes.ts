import type { CallRequest } from 'c/forecastCard';
import type { CallToSave, Deal, Loss, Move } from 'c/forecastData';
import { inStage } from 'c/forecastDeck';
import { callsToTakeBack, withCall } from 'c/forecastModel';
import type { CallerRole, Period, Person, StageFacts } from 'c/forecastModel';

/** The deal after a call, and what the org is asked to save. The note is one for both callers. */
export const callChange = (
  { deal, call, risk, note }: CallRequest,
  role: CallerRole,
  me: Person,
  period: Period
): { after: Deal; toSave: CallToSave } => {
  const calls = withCall(deal, role, call);
  const risks =
    role === 'Manager' ? { managerCallRisk: risk, managerCaller: me.name } : { repCallRisk: risk };
  return {
    after: { ...deal, ...risks, repCall: calls.repCall, managerCall: calls.managerCall, callNote: note },
    toSave: { dealId: deal.id, role, call, risk, note, period }
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
  const after = {
    ...moved,
    closeDate: move.closeDate ?? deal.closeDate,
    amount: move.amount === undefined ? deal.amount : move.amount,
    ...lossOf(deal, move.loss),
    ...(takeBack.includes('Rep') ? { repCall: null, repCallRisk: null } : {}),
    ...(takeBack.includes('Manager') ? { managerCall: null, managerCallRisk: null } : {})
  };
  return { after, toSave: { ...move, takeBack } };
};
