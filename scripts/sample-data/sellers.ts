import type { Day } from './calendar.ts';
import { formatDay, quarterOf, weekdayOnOrAfter } from './calendar.ts';
import type { Company, Seller } from './company.ts';
import type { Row } from './csv.ts';
import { idsOf } from './ids.ts';
import type { Segment } from './profiles.ts';
import type { Random } from './random.ts';
import type { Team } from './teams.ts';

/** What a team sells to. Account managers sell to all segments, mostly to this one. */
const SEGMENTS: Readonly<Record<Team['id'], Segment>> = {
  enterpriseEast: 'Enterprise',
  enterpriseWest: 'Enterprise',
  enterpriseEmea: 'Enterprise',
  midAmericas: 'Mid-Market',
  midEmea: 'Mid-Market',
  insideAmericas: 'SMB',
  insideInternational: 'SMB',
  growth: 'Mid-Market'
};

/** Where people of a time zone sell; the first that fits. */
const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/Sao_Paulo/, 'Latin America'],
  [/^America/, 'North America'],
  [/^Europe|Dubai/, 'Europe, Middle East and Africa'],
  [/./, 'Asia Pacific']
];

/** Seats that are approved and not filled yet: how many days after the running quarter they start. */
const SEATS: readonly { team: Team['id']; after: number }[] = [
  { team: 'enterpriseWest', after: 20 },
  { team: 'midEmea', after: 110 }
];

const regionOf = (timeZone: string): string => REGIONS.find(([zone]) => zone.test(timeZone))?.[1] ?? '';

/** Those who were there before the story began came in over the years before. */
const startOf = (seller: Seller, random: Random, today: Day): Day =>
  seller.hired <= quarterOf(today, -20).start
    ? quarterOf(today, -random.int(18, 44)).start + random.int(0, 80)
    : seller.hired;

/** What a ramped seller carries in a quarter, to 500 dollars. */
const quotaOf = (team: Team, scale: number): number =>
  Math.max(500, Math.round((team.quota * scale) / 500) * 500);

/**
 * Everyone who carries a quota, those who left too, and two seats to be filled. A record belongs to its seller, so that peers
 * do not see it; a seat belongs to the manager.
 */
export const sellerRows = (company: Company, random: Random, today: Day, scale: number): Row[] => {
  const nextId = idsOf('Seller__c');
  const people = company.sellers.map((seller, index): Row => {
    const left = seller.left === null ? null : formatDay(seller.left);
    return {
      Id: nextId(),
      Name: `${seller.first} ${seller.last}`,
      OwnerId: seller.id,
      Key__c: seller.id,
      User__c: seller.id,
      Start_Date__c: formatDay(weekdayOnOrAfter(startOf(seller, random.fork(index), today))),
      End_Date__c: left,
      Segment__c: SEGMENTS[seller.team.id],
      Region__c: regionOf(seller.timeZone),
      Quota__c: quotaOf(seller.team, scale)
    };
  });
  const seats = SEATS.flatMap(({ team: id, after }): Row[] => {
    const [team, manager] = [...company.managers].find(([one]) => one.id === id) ?? [];
    if (!team || !manager) return [];
    return [
      {
        Id: nextId(),
        Name: `Open seat, ${team.department}`,
        OwnerId: manager.id,
        Key__c: null,
        User__c: null,
        Start_Date__c: formatDay(weekdayOnOrAfter(quarterOf(today).end + after)),
        End_Date__c: null,
        Segment__c: SEGMENTS[id],
        Region__c: regionOf(team.timeZones[0] ?? ''),
        Quota__c: quotaOf(team, scale)
      }
    ];
  });
  return [...people, ...seats];
};
