import { leadWork as labels } from 'c/forecastLabels';
import { addDays } from 'c/forecastModel';
import { DISPOSITIONS } from 'c/leadModel';
import type { Channel, Disposition } from 'c/leadModel';
import { channelName } from 'c/leadWords';

export type Panel = 'done' | 'notBefore' | 'reject' | 'handOver';

/** What a person does with a lead. */
export type LeadAction =
  | {
      readonly kind: 'done';
      readonly disposition: Disposition;
      readonly channel: Channel;
      readonly note: string;
      readonly day: string;
    }
  | { readonly kind: 'notBefore'; readonly day: string }
  | { readonly kind: 'reject'; readonly reason: string; readonly day: string }
  | { readonly kind: 'handOver'; readonly ownerId: string }
  | { readonly kind: 'accept' }
  | { readonly kind: 'track'; readonly track: string };

export const RESULTS: Readonly<Record<Disposition, string>> = {
  'No response': labels.noResponse,
  Connected: labels.connected,
  Engaged: labels.engaged,
  Success: labels.success,
  'Contact later': labels.contactLater,
  'Not interested': labels.notInterested,
  Disqualified: labels.disqualified,
  'Bad data': labels.badData,
  Duplicate: labels.duplicate
};

/** The results with the key that chooses each. */
export const RESULT_CHOICES = DISPOSITIONS.map((value, index) => ({
  value,
  label: RESULTS[value],
  key: String(index + 1)
}));

/** Values of Lead.Rejection_Reason__c. */
export const REJECTIONS = [
  { value: 'No fit', label: labels.noFit },
  { value: 'No time', label: labels.noTime },
  { value: 'No money', label: labels.noMoney },
  { value: 'Duplicate', label: labels.isDuplicate },
  { value: 'No one there', label: labels.noOne }
].map((reason, index) => ({ ...reason, key: String(index + 1) }));

const PAUSE_DAYS = 28;
const REJECTED_DAYS = 90;

/** The day that is proposed: four weeks for a pause, three months after a rejection. */
export const proposedDay = (kind: 'notBefore' | 'reject' | 'done', today: string): string =>
  addDays(today, kind === 'reject' ? REJECTED_DAYS : kind === 'done' ? 7 : PAUSE_DAYS);

export const CHANNELS = (['Phone', 'E-mail', 'Direct mail', 'Event'] as const).map((value) => ({
  value,
  label: channelName(value)
}));
