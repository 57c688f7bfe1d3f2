import type { Lead } from 'c/forecastData';
import { formatCount, formatDate, formatDays } from 'c/forecastFormat';
import { fill, lead as labels, leadCalls } from 'c/forecastLabels';
import { daysBetween } from 'c/forecastModel';
import { goalAfter, isUnanswered, minutesSince } from 'c/leadModel';
import type { Channel, Due, Grade } from 'c/leadModel';

const CHANNELS: Readonly<Record<Channel, string>> = {
  Phone: labels.phone,
  'E-mail': labels.email,
  'Direct mail': labels.directMail,
  Event: labels.event
};

export const channelName = (channel: Channel): string => CHANNELS[channel];

const GRADES: Readonly<Record<Grade, string>> = {
  A: labels.gradeA,
  B: labels.gradeB,
  C: labels.gradeC,
  D: labels.gradeD
};

/** "A: call now". */
export const gradeWords = (grade: Grade): string => GRADES[grade];

/** "Head of IT, Globex". */
export const roleAndCompany = ({ title, company }: Pick<Lead, 'title' | 'company'>): string =>
  title && company ? fill(labels.company, title, company) : title || company;

const HOUR = 60;
const DAY = 24 * HOUR;

/** 4 min, 2 h 5 min, 3 days. */
export const formatMinutes = (minutes: number): string => {
  if (minutes < HOUR) return fill(labels.minutes, formatCount(minutes));
  if (minutes > 2 * DAY) return formatDays(Math.round(minutes / DAY));
  const rest = minutes % HOUR;
  const hours = formatCount(Math.floor(minutes / HOUR));
  return rest === 0 ? fill(labels.hours, hours) : fill(labels.hoursMinutes, hours, rest);
};

const dayWords = (on: string, today: string): string => {
  if (on === today) return labels.dueToday;
  return fill(on < today ? labels.dueSince : labels.dueOn, formatDate(on));
};

const REASONS = {
  converted: labels.converted,
  finished: labels.finished,
  noChannel: labels.noChannel,
  noSteps: labels.noSteps
} as const;

/** When something is to be done with a lead, or why nothing is, in a few words. */
export const dueWords = (due: Due, today: string): string => {
  switch (due.kind) {
    case 'paused':
      return due.reason
        ? fill(labels.pausedBecause, formatDate(due.on), due.reason)
        : fill(labels.pausedUntil, formatDate(due.on));
    case 'stopped':
      return fill(labels.stopped, due.reason);
    case 'none':
      return REASONS[due.reason];
    default:
      return dayWords(due.on, today);
  }
};

/** How long a lead waits for a first answer, or how long it waited. */
export interface LeadClock {
  readonly text: string;
  readonly className: string;
}

const CLOCK_CLASS: Readonly<Record<number, string>> = {
  5: 'clock clock_soon',
  60: 'clock',
  1440: 'clock clock_warning'
};

/** The look of a clock by the goal that is still in reach: 5 minutes, an hour, a day, none. */
export const goalClass = (minutes: number): string => {
  const goal = goalAfter(minutes);
  return goal === null ? 'clock clock_late' : CLOCK_CLASS[goal];
};

export const clockOf = (
  lead: Pick<Lead, 'createdAt' | 'answeredAt' | 'answeredIn' | 'stepDone' | 'isConverted'>,
  now: number
): LeadClock | null => {
  if (lead.answeredIn !== null)
    return { text: fill(labels.answeredIn, formatMinutes(lead.answeredIn)), className: 'clock' };
  if (lead.isConverted || !isUnanswered(lead)) return null;
  const minutes = minutesSince(lead.createdAt, now);
  return { text: fill(labels.waiting, formatMinutes(minutes)), className: goalClass(minutes) };
};

/** "5 days late"; '' for today. */
export const overdueWords = (on: string, today: string): string =>
  on < today ? fill(leadCalls.late, formatDays(daysBetween(on, today))) : '';
