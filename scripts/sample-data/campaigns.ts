import type { Day } from './calendar.ts';
import { formatDay, quarterOf } from './calendar.ts';
import type { Row } from './csv.ts';
import { PAST_QUARTERS } from './deals.ts';
import { idsOf } from './ids.ts';
import type { Random } from './random.ts';

/**
 * Kinds of campaigns. A member's status says what the person did; it is by type and status that touches earn points:
 * Inquired 40, Requested Demo and Started Trial 30, Attended 20, Referred 15, Downloaded 10, Clicked 5, Sent and Registered none.
 */
export const CAMPAIGN_TYPES = {
  Website: { status: ['Inquired', 'Requested Demo', 'Started Trial', 'Downloaded'], responds: true },
  'Trade Show': { status: ['Attended', 'Registered'], responds: true },
  Webinar: { status: ['Attended', 'Registered'], responds: true },
  Email: { status: ['Clicked', 'Sent'], responds: true },
  'Referral Program': { status: ['Referred'], responds: true },
  Advertisement: { status: ['Inquired', 'Clicked'], responds: true }
} as const;

export type CampaignType = keyof typeof CAMPAIGN_TYPES;

export interface Campaign {
  id: string;
  name: string;
  type: CampaignType;
  start: Day;
  end: Day;
  cost: number;
}

const SHOWS = [
  'Hannover floor days',
  'Midwest Manufacturing Expo',
  'Smart Plant Summit',
  'Nordic Industry Forum',
  'Asia Automation Week'
];
const WEBINARS = [
  'Downtime in figures',
  'From pilot to production',
  'Audit-ready telemetry',
  'What buyers wish they had asked',
  'Ten plants, one view'
];

/** What marketing runs in each quarter. */
export const runCampaigns = (random: Random, today: Day): Campaign[] => {
  const nextId = idsOf('Campaign');
  const campaigns: Campaign[] = [];
  for (let move = -PAST_QUARTERS; move <= 0; move++) {
    const quarter = quarterOf(today, move);
    const add = (type: CampaignType, name: string, start: Day, days: number, cost: number): void => {
      if (start < today)
        campaigns.push({
          id: nextId(),
          name: `${name} ${quarter.name.slice(2)}`,
          type,
          start,
          end: start + days,
          cost
        });
    };
    const length = quarter.end - quarter.start;
    add('Website', 'Website and trial', quarter.start, length, 18_000);
    add('Advertisement', 'Search and social', quarter.start, length, random.int(40, 70) * 1_000);
    add('Referral Program', 'Customers recommend', quarter.start, length, 6_000);
    add('Email', 'Nurture letters', quarter.start, length, 3_000);
    add('Email', 'Reactivation', quarter.start + 20, 40, 1_500);
    add('Trade Show', random.pick(SHOWS), quarter.start + random.int(15, 60), 3, random.int(45, 120) * 1_000);
    for (const offset of [18, 55])
      add(
        'Webinar',
        `Webinar: ${random.pick(WEBINARS)},`,
        quarter.start + offset + random.int(0, 9),
        0,
        2_500
      );
  }
  return campaigns;
};

export const campaignRow = (campaign: Campaign, today: Day, ownerId: string): Row => ({
  Id: campaign.id,
  Name: campaign.name,
  Type: campaign.type,
  Status: campaign.end < today ? 'Completed' : 'In Progress',
  IsActive: campaign.end >= today,
  StartDate: formatDay(campaign.start),
  EndDate: formatDay(campaign.end),
  BudgetedCost: campaign.cost,
  ActualCost: campaign.end < today ? Math.round(campaign.cost * 1.04) : null,
  OwnerId: ownerId
});
