import { addDays } from 'c/forecastModel';
import { afterStep, changeTrack, withChange } from './cadence';
import type { LeadChange, Standing, Step } from './types';

/** How a touch ended. */
export type Disposition =
  | 'No response'
  | 'Connected'
  | 'Engaged'
  | 'Success'
  | 'Contact later'
  | 'Not interested'
  | 'Disqualified'
  | 'Bad data'
  | 'Duplicate';

/** In the order of the keys 1 to 9. */
export const DISPOSITIONS: readonly Disposition[] = [
  'No response',
  'Connected',
  'Engaged',
  'Success',
  'Contact later',
  'Not interested',
  'Disqualified',
  'Bad data',
  'Duplicate'
];

/** These ask for a day: of the meeting, or before which not to get in touch. */
export const asksForDay = (disposition: Disposition): boolean =>
  disposition === 'Success' || disposition === 'Contact later';

/** After a reply the buyer has the floor for so long. */
const REPLY_DAYS = 14;
const COLD_TRACK = 'Drip';

/**
 * What a touch with this result changes of a lead (docs/metrics.md, Cadence). The step is done with any of them.
 * @param day of those that ask for one
 */
export const afterTouch = (
  lead: Standing,
  disposition: Disposition,
  { steps, today, day }: { readonly steps: readonly Step[]; readonly today: string; readonly day: string }
): LeadChange => {
  const done: LeadChange = { ...afterStep(lead, steps, today), pausedUntil: null, pauseReason: null };
  switch (disposition) {
    case 'Engaged':
      return { ...done, pausedUntil: addDays(today, REPLY_DAYS), pauseReason: 'Reply' };
    case 'Success':
      return { ...done, pausedUntil: day, pauseReason: 'Meeting' };
    case 'Contact later':
      return { ...done, pausedUntil: day, pauseReason: 'Not before' };
    case 'Not interested':
      return { ...done, ...changeTrack(withChange(lead, done), COLD_TRACK, steps, today) };
    case 'Disqualified':
    case 'Bad data':
    case 'Duplicate':
      return { ...done, stopReason: disposition };
    default:
      return done;
  }
};

/** No touch before this day; the cadence goes on from there. */
export const pausedUntil = (day: string): LeadChange => ({ pausedUntil: day, pauseReason: 'Not before' });

/** Rejected: back to nurture with a day, on which its track begins again. */
export const afterRejection = (day: string): LeadChange => ({
  track: 'Nurture',
  startsOn: day,
  stepDone: 0,
  pausedUntil: day,
  pauseReason: 'Not before',
  stage: 'Nurture'
});
