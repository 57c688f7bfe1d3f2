import type { Day } from './calendar.ts';
import { weekdayOnOrAfter } from './calendar.ts';
import type { Campaign, TouchStatus } from './campaigns.ts';
import type { Random } from './random.ts';

export interface LeadTouch {
  campaign: Campaign;
  status: TouchStatus;
  day: Day;
}

export interface Moment {
  day: Day;
  /** Minute of the day on the company's clock. */
  minute: number;
}

/** How warm a lead is decides how many touches it has and how recent they are: A to D. */
export const WARMTH = [
  { share: 0.1, touches: 5, recent: 10, track: 'Call now' },
  { share: 0.24, touches: 3, recent: 25, track: 'Personal' },
  { share: 0.36, touches: 2, recent: 70, track: 'Nurture' },
  { share: 0.3, touches: 1, recent: 400, track: 'Drip' }
] as const;

export type Warmth = (typeof WARMTH)[number];

/** By lead source, the type of the campaign that brings it and what the person does there. */
const ORIGIN: Record<string, readonly [type: string, status: TouchStatus]> = {
  Web: ['Website', 'Inquired'],
  Event: ['Trade Show', 'Attended'],
  'Partner Referral': ['Referral Program', 'Referred'],
  'Customer Referral': ['Referral Program', 'Referred'],
  Advertisement: ['Advertisement', 'Inquired'],
  Outbound: ['Email', 'Clicked']
};

/** What people do after that. */
const LATER: readonly (readonly [type: string, status: TouchStatus])[] = [
  ['Website', 'Requested Demo'],
  ['Website', 'Started Trial'],
  ['Website', 'Downloaded'],
  ['Webinar', 'Attended'],
  ['Webinar', 'Registered'],
  ['Email', 'Clicked'],
  ['Email', 'Sent']
];

/** When a seller first called or wrote: within minutes for a fifth of all, within the day for most, never for a few. */
export const responseTo = (random: Random, created: Moment, until: Day, answered: boolean): Moment | null => {
  if (!answered || random.chance(0.05)) return null;
  const kind = random.next();
  const soon = {
    day: created.day,
    minute: created.minute + (kind < 0.22 ? random.int(1, 5) : random.int(6, 59))
  };
  if (kind < 0.55) return soon;
  const day = weekdayOnOrAfter(created.day + (kind < 0.85 ? 1 : random.int(2, 6)));
  return day < until ? { day, minute: random.int(540, 900) } : soon;
};

/** What a person did, from the first touch that made the lead. Warm leads did something lately. */
export const touchesOf = (
  random: Random,
  warmth: Warmth,
  source: string,
  campaigns: readonly Campaign[],
  created: Day,
  until: Day
): LeadTouch[] => {
  const touches: LeadTouch[] = [];
  const add = (day: Day, [type, status]: readonly [string, TouchStatus]): void => {
    const running = campaigns.filter(
      (campaign) =>
        campaign.type === type &&
        campaign.offers.includes(status) &&
        campaign.start <= day &&
        day <= campaign.end + 20
    );
    if (running.length === 0) return;
    const campaign = random.pick(running);
    if (!touches.some((touch) => touch.campaign === campaign)) touches.push({ campaign, status, day });
  };
  const isCold = warmth.recent > 60;
  add(
    created,
    isCold && source === 'Web' ? ['Website', 'Downloaded'] : (ORIGIN[source] ?? ['Website', 'Inquired'])
  );
  // Warm leads do what buyers do; the others do what everyone does.
  const later = isCold ? LATER : LATER.slice(0, 4);
  for (const what of random.shuffle(later).slice(0, warmth.touches - 1)) {
    const day = until - 1 - random.int(0, Math.min(warmth.recent, Math.max(0, until - 1 - created)));
    if (day >= created) add(day, what);
  }
  return touches.sort((one, other) => one.day - other.day);
};
