import type { Member } from './buying-team.ts';
import { stayIn } from './buying-team.ts';
import type { Day } from './calendar.ts';
import { formatDay, weekdayOnOrAfter, weekdayOnOrBefore } from './calendar.ts';
import type { Row } from './csv.ts';
import type { Deal } from './deals.ts';
import { idsOf } from './ids.ts';
import { LAST_OPEN, STAGES } from './stages.ts';
import { PLANS } from './words/actions.ts';
import type { PlannedAction } from './words/actions.ts';

/** How many stages back a plan names what was done. */
const STAGES_BACK = 1;

/** Nothing is overdue by more days. */
const LATEST = 12;

/** Deals with a plan: those in which the buyer works on something with us, in most teams. */
const hasPlan = (deal: Deal): boolean =>
  !deal.isClosed &&
  deal.accepted !== null &&
  deal.random.fork('has a plan').chance(deal.profile.motion === 'Inside' ? 0.15 : 0.65);

interface Planned extends PlannedAction {
  readonly due: Day;
  readonly done: Day | null;
  /** It is due a number of days after the one before it in the plan. */
  readonly follows: boolean;
}

/** What both sides did in the stage before, do in this one, and will do in the next. */
const planOf = (deal: Deal, today: Day): Planned[] => {
  const random = deal.random.fork('plan');
  const reached = STAGES.findIndex(({ name }) => name === deal.now.stage);
  const planned: Planned[] = [];
  let last = today - 1;
  for (let place = Math.max(0, reached - STAGES_BACK); place <= Math.min(reached + 1, LAST_OPEN); place++) {
    const [came, left] = stayIn(deal, place, today - 1);
    const actions = PLANS[STAGES[place]?.name ?? ''] ?? [];
    // Of what is under way, the first part is done and the rest is due soon; one in four plans runs late.
    const doneHere = place < reached ? actions.length : place === reached ? random.int(0, 1) : 0;
    const start = place === reached ? today + random.int(random.chance(0.25) ? -9 : 1, 8) : last + 7;
    let due = start;
    actions.forEach((action, index) => {
      const before = planned.at(-1);
      const isDone = index < doneHere;
      const gap = action.daysAfter ?? 7;
      const next = (before?.done ?? before?.due ?? start) + gap;
      // What was done long ago says nothing of when the next is due.
      const follows = index > 0 && action.daysAfter !== undefined && (isDone || next > today - LATEST);
      const done = isDone
        ? Math.max(came, weekdayOnOrBefore(came + ((left - came) * (index + 1)) / 4))
        : null;
      if (isDone) due = weekdayOnOrAfter((done ?? today) + random.int(0, 3));
      else if (follows) due = next;
      else due = weekdayOnOrAfter(index <= doneHere ? start : due + gap);
      planned.push({ ...action, due, done, follows });
      last = due;
    });
  }
  return planned;
};

/** Plans of actions of both sides for open deals. */
export const actionRows = (
  teams: Map<Deal, Member[]>,
  today: Day,
  clock: (day: Day, minute: number) => string
): Row[] => {
  const nextId = idsOf('Deal_Action__c');
  return [...teams].flatMap(([deal, team]) => {
    if (!hasPlan(deal)) return [];
    const begin = deal.events[0]?.day ?? today - 1;
    let previous = '';
    return planOf(deal, today).map(({ what, side, daysAfter, isInternal, due, done, follows }, index) => {
      const random = deal.random.fork(`action ${index}`);
      const at = clock(Math.max(begin, Math.min((done ?? today) - 1, today - 1)), 1_075);
      const id = nextId();
      const row: Row = {
        Id: id,
        Name: what,
        Opportunity__c: deal.id,
        Side__c: side,
        Customer_Owner__c: side === 'Customer' && team.length > 0 ? random.pick(team).contact.id : null,
        Our_Owner__c: side === 'Us' ? deal.owner.id : null,
        Due_On__c: formatDay(due),
        Done_On__c: done === null ? null : formatDay(done),
        Follows__c: follows ? previous : null,
        Days_After__c: follows ? (daysAfter ?? null) : null,
        Is_Shared__c: isInternal !== true,
        CreatedById: deal.owner.id,
        CreatedDate: at,
        LastModifiedDate: at,
        SystemModstamp: at
      };
      previous = id;
      return row;
    });
  });
};
