import type { Account } from './accounts.ts';
import type { Day } from './calendar.ts';
import { quarterOf, weekdayOnOrAfter } from './calendar.ts';
import type { Campaign } from './campaigns.ts';
import type { Company } from './company.ts';
import type { BuyingRole, Contact } from './contacts.ts';
import { PAST_QUARTERS } from './deals.ts';
import type { Deal } from './deals.ts';
import { idsOf } from './ids.ts';
import { responseTo, touchesOf, WARMTH } from './lead-touches.ts';
import type { LeadTouch, Moment } from './lead-touches.ts';
import type { Random } from './random.ts';
import { companyName, domainOf, INDUSTRIES } from './words/companies.ts';
import { asciiOf, personName } from './words/people.ts';
import type { Culture } from './words/people.ts';

export interface Lead {
  id: string;
  first: string;
  last: string;
  email: string;
  company: string;
  title: string;
  industry: string | null;
  employees: number | null;
  country: string | null;
  source: string;
  ownerId: string;
  created: Day;
  minute: number;
  role: BuyingRole | null;
  timeFrame: string | null;
  stage: 'Lead' | 'MQL' | 'SQL' | 'SAL' | 'Nurture';
  response: Moment | null;
  track: string | null;
  nextTouch: Day | null;
  /** Day 1 of the track. */
  trackStart: Day | null;
  /** The day of the last step done. */
  stepDone: number;
  phone: string | null;
  converted: { day: Day; deal: Deal; contact: Contact } | null;
  touches: LeadTouch[];
  random: Random;
}

const TIME_FRAMES = ['Within 3 months', 'Within 6 months', 'Within 12 months', 'Later'];
const ROLES: readonly BuyingRole[] = [
  'Executive',
  'Champion',
  'Influencer',
  'User',
  'Purchasing',
  'Researcher'
];
const TITLES: Record<BuyingRole, string> = {
  Executive: 'VP Operations',
  Champion: 'Head of Production IT',
  Influencer: 'Plant Manager',
  User: 'Maintenance Engineer',
  Purchasing: 'Buyer',
  Researcher: 'Student assistant'
};

const DEVELOPED = new Set(['Web', 'Event', 'Advertisement', 'Customer Referral']);

const NO_POINTER = { track: null, trackStart: null, stepDone: 0, nextTouch: null };

/** Days of the cadence, as Nurture_Step__mdt has them; then monthly. */
const STEP_DAYS = [1, 3, 5, 8, 21, 24, 30, ...Array.from({ length: 23 }, (_, month) => 60 + 30 * month)];

/** Where a lead is in its track so that the next touch is due on a day: as far on as its age allows. */
const pointerTo = (next: Day, created: Day, track: string) => {
  const place = Math.max(
    1,
    STEP_DAYS.findLastIndex((step) => next - (step - 1) >= created)
  );
  const nextTouch = Math.max(next, created + STEP_DAYS[place]! - 1);
  return {
    track,
    trackStart: nextTouch - (STEP_DAYS[place]! - 1),
    stepDone: STEP_DAYS[place - 1]!,
    nextTouch
  };
};

/** A number that no one has. */
const phoneOf = (index: number): string => `+1 202 555 01${String(index % 100).padStart(2, '0')}`;

/** The leads that became deals, and those that did not (yet): each keeps its source, its touches and how fast it was answered. */
export const gatherLeads = (
  random: Random,
  company: Company,
  deals: readonly Deal[],
  contacts: Map<Account, Contact[]>,
  campaigns: readonly Campaign[],
  today: Day
): Lead[] => {
  const begin = quarterOf(today, -PAST_QUARTERS).start + 45;
  const converted = deals
    .filter(
      (deal) =>
        deal.fate.created > begin &&
        deal.profile.motion !== 'Expansion' &&
        DEVELOPED.has(deal.source) &&
        deal.random.fork('lead').chance(0.7)
    )
    .flatMap((deal) => {
      const contact = (contacts.get(deal.account) ?? [])[0];
      return contact ? [convertedLead(deal, contact, campaigns)] : [];
    });
  const open = Array.from({ length: Math.round(deals.length * 0.5) }, (_, index) =>
    openLead(random.fork(index), index, company, campaigns, today)
  );
  const nextId = idsOf('Lead');
  return [...converted, ...open]
    .sort((one, other) => one.created - other.created)
    .map((lead) => ({ ...lead, id: nextId() }));
};

type Unnumbered = Omit<Lead, 'id'>;

const convertedLead = (deal: Deal, contact: Contact, campaigns: readonly Campaign[]): Unnumbered => {
  const random = deal.random.fork('lead history');
  const day = deal.fate.created;
  const created = Math.min(weekdayOnOrAfter(day - random.int(3, 40)), day);
  const minute = random.int(420, 480);
  const { account } = deal;
  return {
    first: contact.first,
    last: contact.last,
    email: contact.email,
    company: account.name.full,
    title: contact.title,
    industry: account.industry,
    employees: account.employees,
    country: account.country,
    source: deal.source,
    ownerId: deal.owner.id,
    created,
    minute,
    role: contact.role,
    timeFrame: random.pick(TIME_FRAMES.slice(0, 3)),
    stage: deal.accepted === null ? 'SQL' : 'SAL',
    response: responseTo(random, { day: created, minute }, day, true),
    track: null,
    nextTouch: null,
    trackStart: null,
    stepDone: 0,
    phone: phoneOf(day),
    converted: { day, deal, contact },
    touches: touchesOf(random, WARMTH[random.int(0, 1)] ?? WARMTH[0], deal.source, campaigns, created, day),
    random
  };
};

const openLead = (
  random: Random,
  index: number,
  company: Company,
  campaigns: readonly Campaign[],
  today: Day
): Unnumbered => {
  const warmth = random.weighted(WARMTH, ({ share }) => share);
  const begin = quarterOf(today, -11).start;
  // Warm leads are young: what was warm and old has become a deal, or cooled down.
  const age =
    warmth.recent < 50 ? random.int(1, 80) : Math.round(random.next() ** 1.5 * (today - begin - 2)) + 1;
  const created = today - age;
  const culture = random.pick<Culture>([
    'us',
    'us',
    'us',
    'us',
    'uk',
    'german',
    'nordic',
    'french',
    'latin',
    'indian',
    'japanese',
    'italian',
    'polish',
    'arabic'
  ]);
  const name = personName(culture, random);
  const role =
    warmth.recent < 30 ? random.pick(ROLES.slice(0, 3)) : random.chance(0.75) ? random.pick(ROLES) : null;
  const industry =
    warmth.recent < 15
      ? random.pick(['Technology', 'Banking', 'Insurance', 'Telecommunications'])
      : random.pick(INDUSTRIES);
  const business = companyName(culture, industry, index, random);
  const source = random.weighted(
    ['Web', 'Event', 'Advertisement', 'Customer Referral', 'Partner Referral', 'Outbound'],
    (candidate) => (candidate === 'Web' ? 4 : 1.5)
  );
  const minute = random.int(300, 1_380);
  const response = responseTo(random, { day: created, minute }, today, age > 3 || random.chance(0.5));
  const stage =
    age < 5
      ? 'Lead'
      : warmth.recent < 15
        ? random.pick(['MQL', 'SQL'] as const)
        : age < 45
          ? random.pick(['Lead', 'MQL'] as const)
          : 'Nurture';
  const next = stage === 'SQL' ? today : today + random.int(-2, 20);
  const pointer =
    stage === 'SQL' || (response === null && age <= 5)
      ? NO_POINTER
      : response === null
        ? { track: warmth.track, trackStart: next, stepDone: 0, nextTouch: next }
        : pointerTo(next, created, warmth.track);
  return {
    ...name,
    email: `${asciiOf(name.first) || 'mail'}.${asciiOf(name.last) || 'box'}@${domainOf(business, index)}`,
    company: business.full,
    title: role ? TITLES[role] : 'Engineer',
    industry: random.chance(0.9) ? industry : null,
    employees: random.chance(0.88) ? Math.round(random.logNormal(warmth.recent < 30 ? 900 : 120, 1)) : null,
    country: null,
    source,
    ownerId: random.pick(company.developers).id,
    created,
    minute,
    role,
    timeFrame:
      warmth.recent < 30
        ? random.pick(TIME_FRAMES.slice(0, 2))
        : random.chance(0.7)
          ? random.pick(TIME_FRAMES)
          : null,
    stage,
    response,
    ...pointer,
    phone: index % 12 === 5 ? null : phoneOf(index),
    converted: null,
    touches: touchesOf(random, warmth, source, campaigns, created, today),
    random
  };
};
