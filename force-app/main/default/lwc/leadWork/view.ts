import type { Lead } from 'c/forecastData';
import { fill, lead as words, leadWork as labels } from 'c/forecastLabels';
import { dueOf, pointerOf, trackOf } from 'c/leadModel';
import type { Channel, Step } from 'c/leadModel';
import { channelName, dueWords } from 'c/leadWords';

/** A way to reach the person. */
interface Link {
  /** Undefined: not allowed, or not known. */
  readonly href: string | undefined;
  readonly text: string;
}

/** The next touch and what can be done, as it is shown. */
export interface WorkView {
  readonly when: string;
  readonly stepWords: string;
  readonly content: string;
  readonly channel: Channel;
  readonly call: Link;
  readonly mail: Link;
  readonly handedOver: string;
  readonly rejected: string;
  readonly canAccept: boolean;
  readonly canWork: boolean;
  /** The track of its grade, when it is on another; '' otherwise. */
  readonly otherTrack: string;
  readonly trackWords: string;
}

const link = (
  scheme: string,
  address: string | null,
  missing: string,
  isBarred: boolean,
  barred: string
): Link => {
  if (!address) return { href: undefined, text: missing };
  return isBarred ? { href: undefined, text: barred } : { href: `${scheme}:${address}`, text: address };
};

const otherTrackOf = (lead: Lead): string => {
  const wanted = trackOf(lead.grade);
  const isRejected = lead.pauseReason !== null;
  return lead.track !== null && lead.track !== wanted && !isRejected ? wanted : '';
};

export const workView = (lead: Lead, steps: readonly Step[], today: string, userId: string): WorkView => {
  const due = dueOf(lead, steps, today);
  const planned = due.kind === 'due' || due.kind === 'later' || due.kind === 'paused' ? due.planned : null;
  const isRunning = due.kind !== 'stopped' && !lead.isConverted;
  const otherTrack = isRunning ? otherTrackOf(lead) : '';
  const isHandedOver = lead.stage === 'SQL' && lead.handedOverById !== null && lead.handedOverById !== userId;
  return {
    when: dueWords(due, today),
    stepWords: planned
      ? `${channelName(planned.step.channel)} · ${fill(words.stepDay, pointerOf(lead).track, planned.day)}`
      : '',
    content: planned?.step.content ?? '',
    channel: planned?.step.channel ?? (lead.phone ? 'Phone' : 'E-mail'),
    call: link('tel', lead.phone, labels.noPhone, lead.doNotCall, labels.doNotCall),
    mail: link('mailto', lead.email, labels.noEmail, lead.hasOptedOut, labels.optedOut),
    handedOver: isHandedOver ? fill(labels.handedOverBy, lead.handedOverBy ?? '') : '',
    rejected: lead.rejectionReason ? fill(labels.rejectedFor, lead.rejectionReason) : '',
    canAccept: isHandedOver && lead.ownerId === userId,
    canWork: isRunning && lead.isCadenceVisible,
    otherTrack,
    trackWords: otherTrack ? fill(labels.trackDiffers, lead.grade, otherTrack) : ''
  };
};
