import { addDays } from '../calculator/days.ts';
import type { CampaignRow, LeadRow, MemberRow, OpportunityRow, TaskRow } from '../calculator/rows.ts';
import { randomDay, randomInstant, type Time } from './calendar.ts';
import { idOf, type Chance } from './chance.ts';

const STATUSES = [
  'Inquired',
  'Contact Us form',
  'Requested Demo',
  'Started trial',
  'Attended',
  'Referred by a colleague',
  'Downloaded',
  'Clicked',
  'Registered',
  'Sent',
  'Responded',
  null
];
const TYPES = ['Trade Show', 'Webinar', 'Email', 'Referral Program', 'Advertisement', null];
const MINUTES = [0, 0.001, 1, 4.999, 5, 5.001, 59.999, 60, 60.001, 61, 1439.999, 1440, 1440.001, 5000, -1];

export interface Leads {
  readonly Lead: LeadRow[];
  readonly Campaign: CampaignRow[];
  readonly CampaignMember: MemberRow[];
  readonly Task: TaskRow[];
}

/** Leads answered within exactly 5 minutes, an hour, a day and a moment more, by calls that count and others that do not. */
export function randomLeads(
  chance: Chance,
  time: Time,
  count: number,
  deals: readonly OpportunityRow[]
): Leads {
  const leads: Leads = {
    Lead: [],
    Campaign: TYPES.map((Type, n) => ({ Id: idOf('701', n), Type })),
    CampaignMember: [],
    Task: []
  };
  for (let n = 0; n < count; n += 1) {
    const IsConverted = chance.is(0.3);
    const created = randomInstant(chance, time);
    const lead: LeadRow = {
      Id: idOf('00Q', n),
      LeadSource: chance.pick(['Web', 'Event', null]),
      Lead_Stage__c: chance.pick(['Lead', 'MQL', 'SQL', 'SAL', 'Nurture', null]),
      CreatedDate: new Date(created).toISOString(),
      IsConverted,
      ConvertedOpportunityId: IsConverted && chance.is(0.8) ? chance.pick(deals).Id : null,
      ConvertedContactId: IsConverted ? idOf('003', n) : null,
      IsDeleted: chance.is(0.06)
    };
    leads.Lead.push(lead);
    const touches = chance.below(4);
    for (let i = 0; i < touches; i += 1) leads.CampaignMember.push(randomMember(chance, time, lead, leads));
    const tasks = chance.below(4);
    for (let i = 0; i < tasks; i += 1) leads.Task.push(randomTask(chance, lead, created, leads.Task.length));
  }
  return leads;
}

function randomMember(chance: Chance, time: Time, lead: LeadRow, { CampaignMember }: Leads): MemberRow {
  return {
    Id: idOf('00v', CampaignMember.length),
    CampaignId: idOf('701', chance.below(TYPES.length)),
    LeadId: chance.is(0.95) ? lead.Id : null,
    Status: chance.pick(STATUSES),
    HasResponded: chance.is(0.7),
    FirstRespondedDate: chance.pick([
      null,
      time.today,
      addDays(time.today, -30),
      addDays(time.today, 1),
      addDays(time.today, 45),
      randomDay(chance, time)
    ]),
    CreatedDate: new Date(randomInstant(chance, time)).toISOString(),
    IsDeleted: chance.is(0.06)
  };
}

function randomTask(chance: Chance, lead: LeadRow, created: number, n: number): TaskRow {
  const at = new Date(created + chance.pick(MINUTES) * 60_000).toISOString();
  const isCompletedKnown = chance.is(0.7);
  return {
    Id: idOf('00T', n),
    WhoId: chance.pick([lead.Id, lead.Id, lead.ConvertedContactId ?? lead.Id, null]),
    Type: chance.pick(['Call', 'Email', 'Meeting', null]),
    TaskSubtype: chance.pick(['Task', 'Call', 'Email', 'ListEmail', 'LinkedIn', null]),
    CallType: chance.pick([null, null, 'Outbound', 'Inbound', 'Internal']),
    IsClosed: chance.is(0.85),
    CompletedDateTime: isCompletedKnown ? at : null,
    // Logged later than it took place.
    CreatedDate: isCompletedKnown ? new Date(Date.parse(at) + 3_600_000).toISOString() : at,
    IsDeleted: chance.is(0.06)
  };
}
