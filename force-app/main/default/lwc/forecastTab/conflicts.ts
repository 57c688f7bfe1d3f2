import type { Conflict } from 'c/forecastConflictDialog';
import { ownAmountOf } from 'c/forecastData';
import type { Deal, DealNow } from 'c/forecastData';
import { formatDate, formatMoneyIn } from 'c/forecastFormat';
import { callName, calls, common, conflict as labels, fill, riskName } from 'c/forecastLabels';
import type { Call, Risk, StageFacts } from 'c/forecastModel';

const callText = (call: Call | null, risk: Risk | null): string => {
  if (!call) return labels.notCalled;
  return risk ? `${callName(call)} · ${riskName(risk)}` : callName(call);
};

type Changeable = Omit<DealNow, 'changedBy' | 'changedAt'>;

/** What a change sets. */
export type Touched = 'stage' | 'closeDate' | 'amount' | 'repCall' | 'managerCall';

const LABELS: Readonly<Record<Touched, string>> = {
  stage: calls.stage,
  closeDate: calls.closeDate,
  amount: calls.amount,
  repCall: labels.repCall,
  managerCall: labels.managerCall
};

/** The values of a deal in words, so that what looks the same is the same. */
const textOf = (deal: Changeable, touched: Touched, stages: readonly StageFacts[]): string => {
  if (touched === 'stage') return stages.find(({ value }) => value === deal.stage)?.label ?? deal.stage;
  if (touched === 'closeDate') return formatDate(deal.closeDate);
  if (touched === 'amount') {
    const amount = ownAmountOf(deal);
    return amount === null ? common.noAmount : formatMoneyIn(deal.own?.currency, amount);
  }
  return touched === 'repCall'
    ? callText(deal.repCall, deal.repCallRisk)
    : callText(deal.managerCall, deal.managerCallRisk);
};

/**
 * What another user has set differently in the meantime, among the values set here. Empty if only something else has
 * changed, or both say the same.
 * @param before what was shown when it was changed
 */
export const conflictsOf = (
  { before, after, touched }: { before: Deal; after: Deal; touched: readonly Touched[] },
  now: DealNow,
  stages: readonly StageFacts[]
): Conflict[] =>
  touched.flatMap((one) => {
    const [was, mine, theirs] = [before, after, now].map((deal) => textOf(deal, one, stages));
    return theirs === was || theirs === mine ? [] : [{ label: LABELS[one], mine, theirs }];
  });

/**
 * The org has every value that was being set: it took the change, and its answer was lost on the way. Of a change that sets
 * only the value from before, this is unknown.
 */
export const isTaken = (
  { before, after, touched }: { before: Deal; after: Deal; touched: readonly Touched[] },
  now: DealNow,
  stages: readonly StageFacts[]
): boolean => {
  const texts = touched.map((one) => [before, after, now].map((deal) => textOf(deal, one, stages)));
  return texts.some(([was, mine]) => was !== mine) && texts.every(([, mine, theirs]) => mine === theirs);
};

export const whoChanged = ({ changedBy }: DealNow): string =>
  changedBy ? fill(labels.changedBy, changedBy) : labels.changed;
