import type { Deal } from 'c/forecastData';
import { isCallable, questionFor, wouldOverrule } from 'c/forecastModel';
import type { Call, CallerRole, Risk } from 'c/forecastModel';
import type { CardContext } from './context';

/** What is asked before a call is sent. */
export interface OpenQuestion {
  readonly call: Call;
  /** The risks that may be named; none: only a note is asked for. */
  readonly risks: readonly Risk[];
  readonly isNoteRequired: boolean;
  /** Whose call it overrules; '' if it overrules none. */
  readonly overruled: string;
}

/** A call that is not sent yet: what has been said of it so far. */
export interface CallDraft {
  readonly call: Call;
  readonly risk: Risk | null;
  readonly note: string | null;
}

/** The role in which the user calls a deal: manager for another user's deal, if that is allowed. */
export const callerRole = (deal: Deal, { mayManage, userId }: CardContext): CallerRole =>
  mayManage && deal.ownerId !== userId ? 'Manager' : 'Rep';

/** Null when one tap is enough. */
export const questionOf = (deal: Deal, call: Call, context: CardContext): OpenQuestion | null => {
  const isOverrule = wouldOverrule(deal, deal.category, callerRole(deal, context), call);
  const question = questionFor(deal.category, call, isOverrule);
  return question && { call, ...question, overruled: isOverrule ? deal.ownerName : '' };
};

/**
 * What a draft still needs, given the current deal; null if the deal can no longer be called. Where one
 * tap would be enough by now, the user can still send what was typed.
 */
export const questionOfDraft = (
  deal: Deal,
  { call }: CallDraft,
  context: CardContext
): OpenQuestion | null =>
  isCallable(deal.category, deal.isClosed)
    ? (questionOf(deal, call, context) ?? { call, risks: [], isNoteRequired: false, overruled: '' })
    : null;
