import { RESULTS } from 'c/leadActionForm';
import type { LeadAction } from 'c/leadActionForm';
import type { Lead, LeadToSave, TouchToSave } from 'c/forecastData';
import { formatDate } from 'c/forecastFormat';
import { fill, leadWork as labels } from 'c/forecastLabels';
import { afterRejection, afterTouch, changeTrack, nextTouchOn, pausedUntil, withChange } from 'c/leadModel';
import type { LeadChange, Step } from 'c/leadModel';
import { channelName } from 'c/leadWords';

export interface Terms {
  readonly steps: readonly Step[];
  /** yyyy-mm-dd */
  readonly today: string;
  readonly userId: string;
}

/** What is saved, and what the page says when it is. */
export interface Outcome {
  readonly toSave: LeadToSave;
  readonly touch: TouchToSave | null;
  readonly words: string;
}

/** A seller calls what was handed over at once. */
const HANDED_OVER_TRACK = 'Call now';
const changeOf = (lead: Lead, action: LeadAction, { steps, today }: Terms): LeadChange => {
  switch (action.kind) {
    case 'done':
      return afterTouch(lead, action.disposition, { steps, today, day: action.day });
    case 'notBefore':
      return pausedUntil(action.day);
    case 'reject':
      return afterRejection(action.day);
    case 'handOver':
      return {
        track: HANDED_OVER_TRACK,
        startsOn: today,
        stepDone: 0,
        pausedUntil: null,
        pauseReason: null,
        stage: 'SQL'
      };
    case 'accept':
      return { stage: 'SAL' };
    default:
      return changeTrack(lead, action.track, steps, today);
  }
};

/**
 * Who owns the lead afterwards. What was handed over and is rejected goes back to the person who handed it over, and never
 * comes into the seller's list again.
 */
const ownership = (lead: Lead, action: LeadAction, { userId }: Terms): Partial<LeadToSave> => {
  if (action.kind === 'handOver')
    return action.ownerId === lead.ownerId
      ? { handedOverById: null }
      : { ownerId: action.ownerId, handedOverById: userId };
  if (action.kind !== 'reject') return {};
  const { handedOverById } = lead;
  return {
    rejectionReason: action.reason,
    ...(handedOverById && handedOverById !== userId
      ? { ownerId: handedOverById, handedOverById: null, rejectedById: userId }
      : {})
  };
};

const touchOf = (action: LeadAction, today: string): TouchToSave | null => {
  if (action.kind !== 'done') return null;
  const { channel, disposition, note } = action;
  const subject = fill(labels.subject, channelName(channel), RESULTS[disposition]);
  return { channel, subject, result: disposition, note, on: today };
};

const wordsOf = (lead: Lead, action: LeadAction, next: string | null): string => {
  const when = next ? fill(labels.nextOn, formatDate(next)) : labels.noNext;
  switch (action.kind) {
    case 'done':
      return fill(labels.noted, RESULTS[action.disposition], lead.name, when);
    case 'notBefore':
      return fill(labels.paused, lead.name, formatDate(action.day));
    case 'reject':
      return fill(labels.rejected, lead.name, formatDate(action.day));
    case 'handOver':
      return fill(labels.handedOver, lead.name);
    case 'accept':
      return fill(labels.accepted, lead.name);
    default:
      return fill(labels.trackChanged, lead.name, action.track, next ? formatDate(next) : '');
  }
};

/** What an action saves of a lead (docs/metrics.md, Cadence). */
export const outcomeOf = (lead: Lead, action: LeadAction, terms: Terms): Outcome => {
  const change = changeOf(lead, action, terms);
  const nextTouch = nextTouchOn(withChange(lead, change), terms.steps, terms.today);
  return {
    toSave: { leadId: lead.id, ...change, nextTouch, ...ownership(lead, action, terms) },
    touch: touchOf(action, terms.today),
    words: wordsOf(lead, action, nextTouch)
  };
};
