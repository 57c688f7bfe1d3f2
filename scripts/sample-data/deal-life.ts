import type { Day } from './calendar.ts';
import { quarterOf, monthOf, weekdayOnOrAfter, weekdayOnOrBefore } from './calendar.ts';
import type { Outcome, Profile } from './profiles.ts';
import type { Random } from './random.ts';
import { CLOSED_LOST, CLOSED_WON, FIRST_BEST_CASE, FIRST_COMMIT, LAST_OPEN, stageAt } from './stages.ts';
import type { Category, StageName } from './stages.ts';

export interface DealState {
  stage: StageName;
  category: Category;
  probability: number;
  /** US dollars; null until someone estimates it. */
  amount: number | null;
  closeDay: Day;
}

export interface DealEvent extends DealState {
  day: Day;
  /** Minute of the day on the company's clock. */
  minute: number;
}

/** What fate has in store for a deal; its seller does not know. */
export interface Fate {
  created: Day;
  end: Day;
  outcome: Outcome;
  profile: Profile;
  /** What it comes to when it is won. */
  amount: number;
  /** Reaches Commit early, promised for the end of the quarter, and stays there. */
  lingersInCommit: boolean;
  /** Opened in the system, but never accepted into the forecast. */
  neverAccepted: boolean;
}

/** How far through its life a won deal enters each open stage. */
const PACE = [0, 0.06, 0.14, 0.34, 0.58, 0.75, 0.88];
const LINGERING_PACE = [0, 0.06, 0.14, 0.25, 0.38, 0.55, 0.72];

/** The last stage of lost deals, by what they are lost to. */
const LAST_STAGE = {
  Competition: [0, 2, 28, 53, 12, 3, 2],
  'No Decision': [7, 15, 39, 30, 6, 2, 1]
};

interface Change {
  day: Day;
  stage?: number;
  amount?: number | null;
}

/** All events of a deal from the day it is opened to the day it closes, one row of history each. */
export const live = (fate: Fate, random: Random): DealEvent[] => {
  const { created, end } = fate;
  const changes = fate.neverAccepted ? [] : courseOf(fate, random.fork('course'));
  const rep = random.fork('rep');
  let stage = 0;
  let amount: number | null = firstAmount(fate, random.fork('amount'));
  // Who lingers in Commit dates the earlier stages with more care than others do.
  const patience = fate.lingersInCommit ? 1.2 : 1;
  let closeDay = promise(created, created + (end - created) * rep.logNormal(0.8 * patience, 0.22), rep);
  let check = noticedOn(closeDay, rep);
  const neglectedFrom =
    fate.outcome === 'No Decision' && rep.chance(0.22) ? created + (end - created) * 0.7 : Infinity;
  const events: DealEvent[] = [];
  const note = (day: Day): void => {
    const state = stageAt(stage);
    const category = fate.neverAccepted ? 'Omitted' : state.category;
    const last = events.at(-1);
    const minute = last?.day === day ? Math.min(1_410, last.minute + rep.int(2, 40)) : rep.int(500, 1_010);
    events.push({
      day,
      minute,
      stage: state.name,
      category,
      probability: state.probability,
      amount,
      closeDay
    });
  };
  note(created);

  for (;;) {
    const change = changes[0];
    const next = Math.min(change?.day ?? Infinity, check);
    if (next >= end) break;
    if (change && change.day <= check) {
      changes.shift();
      const entersCommit = change.stage === FIRST_COMMIT && stage < FIRST_COMMIT;
      const certain = entersCommit ? 0.8 : 0.45;
      if (change.amount !== undefined) amount = change.amount;
      if (change.stage !== undefined) {
        stage = change.stage;
        if (entersCommit && fate.lingersInCommit) {
          closeDay = weekdayOnOrBefore(quarterOf(change.day).end);
          if (closeDay < change.day + 5) closeDay = weekdayOnOrBefore(quarterOf(change.day, 1).end);
          check = closeDay + rep.int(-2, 2);
        } else if (rep.chance(certain)) {
          closeDay = promise(
            change.day,
            change.day + (end - change.day) * rep.logNormal(0.92 * patience, entersCommit ? 0.12 : 0.2),
            rep
          );
          check = noticedOn(closeDay, rep);
        }
      }
      note(change.day);
    } else {
      const day = weekdayOnOrAfter(Math.max(next, (events.at(-1)?.day ?? created) + 1));
      if (end <= closeDay || day >= Math.min(end, neglectedFrom)) {
        check = Infinity;
        continue;
      }
      const left = Math.max(10, (end - day) * rep.logNormal(0.86 * patience, 0.22));
      closeDay = Math.max(promise(day, day + left, rep), closeDay + 7);
      closeDay = weekdayOnOrAfter(closeDay);
      check = noticedOn(closeDay, rep);
      note(day);
    }
  }

  const won = fate.outcome === 'Won';
  const last = events.at(-1) as DealEvent;
  const state = won ? CLOSED_WON : CLOSED_LOST;
  events.push({
    day: end,
    minute: last.day === end ? last.minute + 15 : random.int(520, 1_060),
    stage: state.name,
    category: state.category,
    probability: state.probability,
    amount: won ? fate.amount : last.amount,
    closeDay: end
  });
  return events;
};

/** When the deal enters its stages and what happens to the amount on the way, in order of days. */
const courseOf = (fate: Fate, random: Random): Change[] => {
  const { created, end, outcome, profile } = fate;
  const pace = fate.lingersInCommit ? LINGERING_PACE : PACE;
  const weights = outcome === 'Won' ? null : LAST_STAGE[outcome];
  const last = weights ? random.weighted([0, 1, 2, 3, 4, 5, 6], (index) => weights[index] ?? 0) : LAST_OPEN;
  // A lost deal stays a while in its last stage before its seller closes it.
  const stretch = outcome === 'Won' ? 1 : Math.min(2, 0.5 / Math.max(0.1, pace[last] ?? 1));
  const changes: Change[] = [];
  let day = created;
  for (let stage = 1; stage <= last; stage++) {
    if (stage < last && random.chance(profile.skip[stage] ?? 0)) continue;
    if (stage === LAST_OPEN && random.chance(profile.skip[stage] ?? 0)) continue;
    const at = (pace[stage] ?? 1) * stretch + random.normal(0, 0.03);
    day = Math.max(
      day + (profile.cycle.median > 40 ? 1 : 0),
      weekdayOnOrAfter(created + (end - created) * at)
    );
    if (day >= end) break;
    const change: Change = { day, stage };
    if (stage === FIRST_BEST_CASE || stage === 1) change.amount = estimate(fate, 0.12, random);
    if (stage === FIRST_COMMIT && random.chance(0.6)) change.amount = estimate(fate, 0.05, random);
    changes.push(change);
    if (stage >= FIRST_BEST_CASE && stage < LAST_OPEN && random.chance(0.05)) {
      const back = weekdayOnOrAfter(day + Math.max(2, (end - day) * 0.15));
      const again = weekdayOnOrAfter(back + Math.max(2, (end - day) * 0.15));
      if (again < end) changes.push({ day: back, stage: stage - 1 }, { day: again, stage });
      day = again;
    }
  }
  return changes.filter((change) => change.day < end).sort((one, other) => one.day - other.day);
};

const firstAmount = (fate: Fate, random: Random): number | null =>
  random.chance(fate.neverAccepted ? 0.4 : 0.05) ? null : estimate(fate, 0.22, random);

/** What the seller believes the deal is worth: near what it will be, and more often too much than too little. */
const estimate = (fate: Fate, spread: number, random: Random): number =>
  roundTo(fate.amount * random.logNormal(1 + spread / 4, spread), fate.profile.amount.step);

export const roundTo = (amount: number, step: number): number =>
  Math.max(step, Math.round(amount / step) * step);

/** Sellers promise ends of months and quarters rather than the Tuesday they have in mind. */
const promise = (today: Day, meant: Day, random: Random): Day => {
  const day = Math.max(Math.round(meant), today + 3);
  const quarterEnd = weekdayOnOrBefore(quarterOf(day).end);
  const monthEnd = weekdayOnOrBefore(monthOf(day).end);
  const lastEnd = weekdayOnOrBefore(quarterOf(day).start - 1);
  if (day - lastEnd < 20 && lastEnd > today + 12 && random.chance(0.22)) return lastEnd;
  if (quarterEnd - day < 30 && quarterEnd > today && random.chance(0.35)) return quarterEnd;
  if (monthEnd > today && random.chance(0.3)) return monthEnd;
  return weekdayOnOrAfter(day);
};

/** The day a seller sees that the date will not hold: mostly before, sometimes days or weeks after. */
const noticedOn = (closeDay: Day, random: Random): Day => {
  const kind = random.next();
  if (kind < 0.36) return closeDay - random.int(0, 6);
  if (kind < 0.72) return closeDay + random.int(1, 10);
  return closeDay + random.int(10, 50);
};
