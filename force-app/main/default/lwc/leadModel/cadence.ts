import { addDays, daysBetween } from 'c/forecastModel';
import { trackOf } from './score';
import type { Channel, Due, LeadChange, PlannedStep, RunningPointer, Standing, Step } from './types';

/** A cadence ends after two years. */
const LAST_DAY = 730;

const planOf = (track: string, steps: readonly Step[]): PlannedStep[] =>
  steps
    .filter((step) => step.track === track)
    .flatMap((step) => {
      const times = step.repeatDays ? Math.floor((LAST_DAY - step.day) / step.repeatDays) + 1 : 1;
      return Array.from({ length: Math.max(0, times) }, (_, time) => ({
        step,
        day: step.day + time * (step.repeatDays ?? 0)
      }));
    })
    .filter(({ day }) => day <= LAST_DAY)
    .sort((one, other) => one.day - other.day);

/** A list asks for the same tracks thousands of times. */
const plans = new WeakMap<readonly Step[], Map<string, readonly PlannedStep[]>>();

/** Every step of a track in its order, repeated ones each time. */
export const plannedSteps = (track: string, steps: readonly Step[]): readonly PlannedStep[] => {
  const known = plans.get(steps) ?? new Map<string, readonly PlannedStep[]>();
  plans.set(steps, known);
  const plan = known.get(track) ?? planOf(track, steps);
  known.set(track, plan);
  return plan;
};

type Reach = Pick<Standing, 'email' | 'phone' | 'hasOptedOut' | 'doNotCall'>;

/** A missing phone, a missing address, an opt-out and do not call skip the step; letters and invitations go on. */
const canUse = (channel: Channel, { email, phone, hasOptedOut, doNotCall }: Reach): boolean => {
  if (channel === 'Phone') return Boolean(phone) && !doNotCall;
  if (channel === 'E-mail') return Boolean(email) && !hasOptedOut;
  return true;
};

/**
 * The lead's own pointer; without one, the track of its grade from the day it came, where an answer has done the first day.
 */
export const pointerOf = (lead: Standing): RunningPointer => {
  const { track, startsOn, stepDone, grade, createdOn, answeredAt } = lead;
  return track === null || startsOn === null
    ? { track: track ?? trackOf(grade), startsOn: createdOn, stepDone: answeredAt === null ? 0 : 1 }
    : { track, startsOn, stepDone };
};

const later = (one: string, other: string): string => (one > other ? one : other);

/** The next step that can be done, and its day; null: there is none. */
const nextStep = (lead: Standing, steps: readonly Step[]): { planned: PlannedStep; on: string } | null => {
  const { track, startsOn, stepDone } = pointerOf(lead);
  const planned = plannedSteps(track, steps).find(
    ({ day, step }) => day > stepDone && canUse(step.channel, lead)
  );
  return planned ? { planned, on: addDays(startsOn, planned.day - 1) } : null;
};

/** Why there is no step: none is written, none is left, or none of its channels may be used. */
const noStep = (lead: Standing, steps: readonly Step[]): Due => {
  const { track, stepDone } = pointerOf(lead);
  const all = plannedSteps(track, steps);
  if (all.length === 0) return { kind: 'none', reason: 'noSteps' };
  return { kind: 'none', reason: all.some(({ day }) => day > stepDone) ? 'noChannel' : 'finished' };
};

/**
 * What is to be done with a lead (docs/metrics.md, Cadence). Stopped before paused before due; a pause that ends after the
 * step's day moves it.
 */
export const dueOf = (lead: Standing, steps: readonly Step[], today: string): Due => {
  if (lead.isConverted) return { kind: 'none', reason: 'converted' };
  if (lead.stopReason) return { kind: 'stopped', reason: lead.stopReason };
  const next = nextStep(lead, steps);
  const { pausedUntil } = lead;
  if (pausedUntil && pausedUntil > today) {
    const on = next ? later(next.on, pausedUntil) : pausedUntil;
    return { kind: 'paused', on, reason: lead.pauseReason, planned: next?.planned ?? null };
  }
  if (!next) return noStep(lead, steps);
  const on = pausedUntil ? later(next.on, pausedUntil) : next.on;
  return { kind: on <= today ? 'due' : 'later', planned: next.planned, on };
};

/** The day on which the lead is in the call list again; null: never by itself. */
export const nextTouchOn = (lead: Standing, steps: readonly Step[], today: string): string | null => {
  const due = dueOf(lead, steps, today);
  return due.kind === 'stopped' || due.kind === 'none' ? null : due.on;
};

/**
 * The pointer after a step was done. A step done late moves the rest of the track by as many days, so that touches keep their
 * distance and none is due twice.
 */
export const afterStep = (lead: Standing, steps: readonly Step[], today: string): RunningPointer => {
  const { track, startsOn, stepDone } = pointerOf(lead);
  const next = nextStep(lead, steps);
  if (!next) return { track, startsOn, stepDone };
  const late = Math.max(0, daysBetween(next.on, today));
  return { track, startsOn: addDays(startsOn, late), stepDone: next.planned.day };
};

/** Another track begins at the later of both times: today, and the day of the step that would have been next. */
export const changeTrack = (
  lead: Standing,
  track: string,
  steps: readonly Step[],
  today: string
): LeadChange => {
  const running = lead.track === null ? null : nextStep(lead, steps);
  return { track, startsOn: running ? later(today, running.on) : today, stepDone: 0 };
};

/** The lead as it is after a change. */
export const withChange = (lead: Standing, change: LeadChange): Standing => ({
  ...lead,
  ...Object.fromEntries(
    Object.entries(change).filter(([name, value]) => name !== 'stage' && value !== undefined)
  )
});
