import type { Day } from './calendar.ts';
import { formatDay, weekdayOnOrAfter, weekdayOnOrBefore } from './calendar.ts';
import type { Member } from './buying-team.ts';
import type { Row } from './csv.ts';
import type { Deal } from './deals.ts';
import type { Lead } from './leads.ts';
import { TOUCHES } from './words/projects.ts';

export interface Touch {
  day: Day;
  minute: number;
  type: keyof typeof TOUCHES;
  subject: string;
  isDone: boolean;
  ownerId: string;
  whoId: string | null;
  whatId: string | null;
  accountId: string | null;
}

/** A deal without activity for so long is silent. */
const SILENT_DAYS = 21;

/** The sellers' last touches on each deal that is open or was closed in the last 120 days, and what they plan next on some. */
export const dealTouches = (teams: Map<Deal, Member[]>, today: Day): Map<Deal, Touch[]> => {
  const touches = new Map<Deal, Touch[]>();
  for (const [deal, team] of teams) {
    if (deal.isClosed && deal.fate.end < today - 120) continue;
    const random = deal.random.fork('touches');
    const begin = deal.events[0]?.day ?? today - 1;
    const end = deal.isClosed ? deal.fate.end : today - 1;
    const isSilent = !deal.isClosed && random.chance(deal.fate.outcome === 'Won' ? 0.05 : 0.2);
    const quiet = isSilent ? random.int(SILENT_DAYS + 1, SILENT_DAYS + 40) : random.int(0, 9);
    const made: Touch[] = [];
    let day = end - quiet;
    for (
      let left = random.int(1, deal.profile.motion === 'Enterprise' ? 6 : 3);
      left > 0 && day >= begin;
      left--
    ) {
      made.push(touch(deal, team, weekdayOnOrBefore(day), true));
      day -= random.int(2, 16);
    }
    if (!deal.isClosed && !isSilent && random.chance(0.4))
      made.push(touch(deal, team, weekdayOnOrAfter(today + random.int(0, 12)), false));
    touches.set(deal, made.filter((one) => one.day >= begin).reverse());
  }
  return touches;
};

const touch = (deal: Deal, team: readonly Member[], day: Day, isDone: boolean): Touch => {
  const random = deal.random.fork(`touch ${day}`);
  const type = random.pick(['Call', 'Email', 'Email', 'Meeting'] as const);
  return {
    day,
    minute: random.int(500, 1_030),
    type,
    subject: random.pick(TOUCHES[type]),
    isDone,
    ownerId: deal.owner.id,
    whoId: team.length > 0 ? random.pick(team).contact.id : null,
    whatId: deal.id,
    accountId: deal.account.id
  };
};

/** The touches of leads: the first response, and the follow-ups of the cadence. */
export const leadTouches = (leads: readonly Lead[], today: Day): Touch[] =>
  leads.flatMap((lead) => {
    const { response } = lead;
    if (!response) return [];
    const random = lead.random.fork('touches');
    const { converted } = lead;
    const common = {
      isDone: true,
      ownerId: lead.ownerId,
      // When a lead becomes a contact, its activities go along.
      whoId: converted?.contact.id ?? lead.id,
      whatId: converted?.deal.id ?? null,
      accountId: converted?.deal.account.id ?? null
    };
    const type = random.chance(0.6) ? 'Call' : 'Email';
    const first: Touch = {
      ...common,
      ...response,
      type,
      subject: type === 'Call' ? 'Call: first response' : 'Email: first response'
    };
    const followUps = [3, 5, 8]
      .map((step) => weekdayOnOrAfter(lead.created + step))
      .filter(
        (day) =>
          day > response.day &&
          day < today &&
          (converted === null || day < converted.day) &&
          random.chance(0.45)
      )
      .map((day, index): Touch => {
        const kind = random.pick(['Call', 'Email'] as const);
        return {
          ...common,
          day,
          minute: random.int(500, 1_030),
          type: kind,
          subject: `${kind}: follow-up ${index + 1}`
        };
      });
    return [first, ...followUps];
  });

export const taskRows = (
  touches: readonly Touch[],
  today: Day,
  nextId: () => string,
  clock: (day: Day, minute: number) => string
): Row[] =>
  [...touches]
    .sort((one, other) => one.day - other.day || one.minute - other.minute)
    .map((made) => {
      const at = made.isDone ? clock(made.day, made.minute) : clock(today - 1, 1_060);
      return {
        Id: nextId(),
        WhoId: made.whoId,
        WhatId: made.whatId,
        AccountId: made.accountId,
        Subject: made.subject,
        ActivityDate: formatDay(made.day),
        Status: made.isDone ? 'Completed' : 'Not Started',
        Priority: 'Normal',
        Type: made.type,
        TaskSubtype: made.type === 'Meeting' ? 'Task' : made.type,
        IsClosed: made.isDone,
        CompletedDateTime: made.isDone ? at : null,
        OwnerId: made.ownerId,
        CreatedById: made.ownerId,
        CreatedDate: at,
        LastModifiedDate: at,
        SystemModstamp: at
      };
    });
