import type { Day } from './calendar.ts';
import { quarterOf, weekdayOnOrBefore } from './calendar.ts';
import type { Row } from './csv.ts';
import type { Deal } from './deals.ts';
import { idsOf } from './ids.ts';
import type { Plans } from './plans.ts';
import { STORIES } from './stories.ts';
import type { Random } from './random.ts';
import { CALL_NOTES } from './words/projects.ts';

export interface Call {
  role: 'Rep' | 'Manager';
  call: 'In' | 'Out';
  risk: 'Timing' | 'Vendor' | null;
  note: string;
  day: Day;
  minute: number;
  /** Key of the quarter the deal was due in. */
  period: string;
}

/** The calls made on a deal so far, in order of time. Only deals that are, or lately were, due in the current or last quarter are called. */
export const callsOf = (deal: Deal, today: Day): Call[] => {
  const random = deal.random.fork('calls');
  const current = quarterOf(today);
  const last = quarterOf(today, -1);
  const open = deal.isClosed ? deal.events.at(-2) : deal.events.at(-1);
  if (!open || (open.category !== 'BestCase' && open.category !== 'Forecast')) return [];
  const due = quarterOf(open.closeDay);
  if (due.start < last.start || (deal.isClosed && deal.now.closeDay < last.start)) return [];
  if (due.start > current.end && !random.chance(0.12)) return [];

  const end = deal.isClosed ? deal.fate.end : today;
  const entered = deal.events[lastOther(deal, open.category) + 1]?.day ?? open.day;
  const from = Math.max(entered, due.start - 14, end - 45);
  if (end - from < 3) return [];
  const makesIt = deal.fate.outcome === 'Won' && deal.fate.end <= due.end;
  const isCommit = open.category === 'Forecast';
  const calls: Call[] = [];
  const add = (role: Call['role'], said: Said | null, after: Day): Day => {
    if (!said) return after;
    const day = Math.max(after, weekdayOnOrBefore(random.int(after, end - 1)));
    const before = calls.at(-1);
    const minute = before?.day === day ? before.minute + random.int(5, 40) : random.int(500, 1_000);
    calls.push({ role, ...said, day, minute, period: due.key });
    return day;
  };

  const said = isCommit ? repOnCommit(random, makesIt) : repOnBestCase(random, makesIt);
  const changedMind = said && random.chance(0.2);
  let day = from;
  if (changedMind) day = add('Rep', opposite(random, said, isCommit), from);
  day = add('Rep', said, day);
  add('Manager', managerOn(random, deal, isCommit, makesIt, said), day);
  return calls;
};

/** The place of the last event whose category is another one; what follows is the present run in this category. */
const lastOther = (deal: Deal, category: string): number => {
  const events = deal.isClosed ? deal.events.slice(0, -1) : deal.events;
  return events.findLastIndex((event) => event.category !== category);
};

type Said = Pick<Call, 'call' | 'risk' | 'note'>;

const repOnCommit = (random: Random, makesIt: boolean): Said | null => {
  if (random.chance(makesIt ? 0.05 : 0.38)) return out(random, 'Timing', CALL_NOTES.commitOut);
  return random.chance(0.4) ? { call: 'In', risk: null, note: random.pick(CALL_NOTES.commitIn) } : null;
};

const repOnBestCase = (random: Random, makesIt: boolean): Said | null => {
  if (random.chance(makesIt ? 0.5 : 0.06))
    return { call: 'In', risk: null, note: random.pick(CALL_NOTES.bestIn) };
  if (!random.chance(0.4)) return null;
  return random.chance(0.55)
    ? out(random, 'Timing', CALL_NOTES.bestOutTiming)
    : out(random, 'Vendor', CALL_NOTES.bestOutVendor);
};

const managerOn = (
  random: Random,
  deal: Deal,
  isCommit: boolean,
  makesIt: boolean,
  rep: Said | null
): Said | null => {
  const repSays = rep?.call ?? (isCommit ? 'In' : 'Out');
  const hasHappyEars = deal.owner.team.id === STORIES.happyEars.team;
  if (
    repSays === 'Out' &&
    random.chance(hasHappyEars ? STORIES.happyEars.overrulesToIn : makesIt ? 0.15 : 0.02)
  )
    return { call: 'In', risk: null, note: random.pick(CALL_NOTES.managerIn) };
  if (repSays === 'In' && !hasHappyEars && random.chance(makesIt ? 0.05 : 0.25))
    return out(random, 'Timing', CALL_NOTES.managerOut);
  return null;
};

const opposite = (random: Random, said: Said, isCommit: boolean): Said => {
  if (said.call === 'In')
    return out(random, 'Timing', isCommit ? CALL_NOTES.commitOut : CALL_NOTES.bestOutTiming);
  return { call: 'In', risk: null, note: random.pick(isCommit ? CALL_NOTES.commitIn : CALL_NOTES.bestIn) };
};

const out = (random: Random, risk: 'Timing' | 'Vendor', notes: readonly string[]): Said => ({
  call: 'Out',
  risk,
  note: random.pick(notes)
});

/** The call of that role which counted when the day began; null when there was none. */
export const callAt = (calls: readonly Call[], role: Call['role'], day: Day): Call | null =>
  calls.findLast((call) => call.role === role && call.day < day) ?? null;

export const callRows = (
  calls: Map<Deal, Call[]>,
  plans: Plans,
  clock: (day: Day, minute: number) => string
): Row[] => {
  const nextId = idsOf('Deal_Call__c');
  return [...calls]
    .flatMap(([deal, made]) => made.map((call) => ({ deal, call })))
    .sort((one, other) => one.call.day - other.call.day || one.call.minute - other.call.minute)
    .map(({ deal, call }) => {
      const at = clock(call.day, call.minute);
      return {
        Id: nextId(),
        Opportunity__c: deal.id,
        Caller_Role__c: call.role,
        Call__c: call.call,
        Risk__c: call.risk,
        Note__c: call.note,
        Forecast_Period__c: plans.periods.get(call.period)?.id ?? null,
        CreatedById: call.role === 'Rep' ? deal.owner.id : deal.owner.managerId,
        CreatedDate: at,
        LastModifiedDate: at,
        SystemModstamp: at
      };
    });
};
