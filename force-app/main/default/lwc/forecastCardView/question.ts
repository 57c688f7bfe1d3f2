import type { Deal } from 'c/forecastData';
import { questionFor, wouldOverrule } from 'c/forecastModel';
import type { Call, CallerRole, Risk } from 'c/forecastModel';
import type { CardContext } from './context';

/** What is asked before a call is sent. */
export interface AskedCall {
  readonly call: Call;
  /** The risks that may be named; none: only a note is asked for. */
  readonly risks: readonly Risk[];
  readonly isNoteRequired: boolean;
  /** Whose call is overruled by it; '' for nobody's. */
  readonly overruled: string;
}

/** In whose name the user calls a deal: as its manager where it belongs to somebody else, if that is allowed. */
export const callerRole = (deal: Deal, { mayManage, userId }: CardContext): CallerRole =>
  mayManage && deal.ownerId !== userId ? 'Manager' : 'Rep';

/** Null when one tap is enough. */
export const questionOf = (deal: Deal, call: Call, context: CardContext): AskedCall | null => {
  const isOverrule = wouldOverrule(deal, deal.category, callerRole(deal, context), call);
  const question = questionFor(deal.category, call, isOverrule);
  return question && { call, ...question, overruled: isOverrule ? deal.ownerName : '' };
};
