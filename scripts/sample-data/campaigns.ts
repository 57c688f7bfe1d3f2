import type { Day } from './calendar.ts';
import { formatDay, quarterOf } from './calendar.ts';
import type { Row } from './csv.ts';
import { PAST_QUARTERS } from './deals.ts';
import { idsOf } from './ids.ts';
import type { Random } from './random.ts';

/**
 * What a member's status says a person did. By status touches earn points later: Inquired 40, Requested Demo and Started Trial 30,
 * Attended 20, Referred 15, Downloaded 10, Clicked 5; Sent and Registered are no answers.
 */
export type TouchStatus =
  | 'Inquired'
  | 'Requested Demo'
  | 'Started Trial'
  | 'Attended'
  | 'Referred'
  | 'Downloaded'
  | 'Clicked'
  | 'Sent'
  | 'Registered';

export interface Campaign {
  id: string;
  name: string;
  type: string;
  /** What its members may have done. */
  offers: readonly TouchStatus[];
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
    const length = quarter.end - quarter.start;
    const add = (
      type: string,
      name: string,
      offers: readonly TouchStatus[],
      cost: number,
      from = 0,
      days = length
    ): void => {
      const start = quarter.start + from;
      if (start >= today) return;
      campaigns.push({
        id: nextId(),
        name: `${name} ${quarter.name.slice(2)}`,
        type,
        offers,
        start,
        end: start + days,
        cost
      });
    };
    add('Website', 'Contact form', ['Inquired'], 2_000);
    add('Website', 'Demo request', ['Requested Demo'], 4_000);
    add('Website', 'Free trial', ['Started Trial'], 9_000);
    add('Website', 'Guides and checklists', ['Downloaded'], 3_000);
    add('Advertisement', 'Search and social', ['Inquired', 'Clicked'], random.int(40, 70) * 1_000);
    add('Referral Program', 'Customers recommend', ['Referred'], 6_000);
    add('Email', 'Nurture letters', ['Clicked', 'Sent'], 3_000);
    add('Email', 'Reactivation', ['Clicked', 'Sent'], 1_500, 20, 40);
    add(
      'Trade Show',
      random.pick(SHOWS),
      ['Attended', 'Registered'],
      random.int(45, 120) * 1_000,
      random.int(15, 60),
      3
    );
    for (const from of [18, 55])
      add(
        'Webinar',
        `Webinar: ${random.pick(WEBINARS)},`,
        ['Attended', 'Registered'],
        2_500,
        from + random.int(0, 9),
        0
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
