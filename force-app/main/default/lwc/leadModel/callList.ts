import { dueOf } from './cadence';
import type { Due, Standing, Step } from './types';

/** A lead in the call list. */
export interface CallLead extends Standing {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  /** ISO instant */
  readonly createdAt: string;
}

export interface CallItem<One extends CallLead = CallLead> {
  readonly lead: One;
  readonly due: Due & { readonly kind: 'due' };
  /** Came within a day and waits for a first answer. */
  readonly isFresh: boolean;
}

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** Whole minutes since the lead came, rounded up; 0 for one that comes from the future. */
export const minutesSince = (createdAt: string, now: number): number =>
  Math.max(0, Math.ceil((now - Date.parse(createdAt)) / MINUTE));

/** The goals of speed to lead, in minutes (docs/metrics.md, Leads). */
const SPEED_GOALS = [5, 60, DAY_MINUTES];

/** The first goal that is still in reach; null: all are missed. */
export const goalAfter = (minutes: number): number | null =>
  SPEED_GOALS.find((goal) => minutes <= goal) ?? null;

/** Waits for its first answer: none is known, and no step is done. */
export const isUnanswered = (lead: Pick<CallLead, 'answeredAt' | 'stepDone'>): boolean =>
  lead.answeredAt === null && lead.stepDone === 0;

/** Still within the hour in which an answer helps most. */
const isUrgent = <One extends CallLead>({ lead, isFresh }: CallItem<One>, now: number): boolean =>
  isFresh && minutesSince(lead.createdAt, now) <= 60;

/**
 * Who is due now: those who came within the hour and wait for an answer first, the newest on top; then by grade, in each
 * those who came within a day first, then by score, then who has been due longest (docs/metrics.md, Cadence).
 */
export const callList = <One extends CallLead>(
  leads: readonly One[],
  { steps, today, now }: { readonly steps: readonly Step[]; readonly today: string; readonly now: number }
): CallItem<One>[] =>
  leads
    .flatMap((lead) => {
      const due = dueOf(lead, steps, today);
      if (due.kind !== 'due') return [];
      const isFresh = isUnanswered(lead) && minutesSince(lead.createdAt, now) <= DAY_MINUTES;
      return [{ lead, due: { ...due, kind: 'due' as const }, isFresh }];
    })
    .sort((one, other) => {
      const urgent = Number(isUrgent(other, now)) - Number(isUrgent(one, now));
      if (urgent !== 0) return urgent;
      if (isUrgent(one, now)) return other.lead.createdAt.localeCompare(one.lead.createdAt);
      return (
        one.lead.grade.localeCompare(other.lead.grade) ||
        Number(other.isFresh) - Number(one.isFresh) ||
        other.lead.score - one.lead.score ||
        one.due.on.localeCompare(other.due.on) ||
        one.lead.id.localeCompare(other.lead.id)
      );
    });
