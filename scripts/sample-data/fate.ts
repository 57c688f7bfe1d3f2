import type { Day } from './calendar.ts';
import { quarterOf, weekdayOnOrAfter, weekdayOnOrBefore } from './calendar.ts';
import type { Seller } from './company.ts';
import { roundTo } from './deal-life.ts';
import type { Fate } from './deal-life.ts';
import type { Outcome, Profile } from './profiles.ts';
import type { Random } from './random.ts';
import { STORIES } from './stories.ts';
import type { Team } from './teams.ts';

/** What decides how a deal will go. */
export interface Circumstances {
  team: Team;
  created: Day;
  neverAccepted: boolean;
  /** From 0, the best, to 1. */
  luck: number;
  seller: Seller;
  profile: Profile;
  rival: string;
  odds: number;
}

/** How and when the deal will end, and for how much. */
export const fateOf = (random: Random, deal: Circumstances): Fate => {
  const { profile, created, neverAccepted } = deal;
  const { low, high, median, sigma, step } = profile.amount;
  const amount = roundTo(Math.min(high, Math.max(low, random.logNormal(median, sigma))), step);
  const lingers = deal.team.id === STORIES.slipping.team && profile.segment === STORIES.slipping.segment;
  const cycle =
    profile.cycle.median *
    Math.exp(random.normal(0, profile.cycle.sigma)) *
    (lingers ? STORIES.slipping.longer : 1);
  const strong = deal.rival === STORIES.strongCompetitor.name;
  const goesWell = deal.team.id === STORIES.thinPipeline.team ? STORIES.thinPipeline.ourOdds : 1;
  const signing = STORIES.season.signing[quarterOf(Math.round(created + cycle)).number - 1] ?? 1;
  const odds: Record<Outcome, number> = {
    Won:
      profile.outcome.Won *
      deal.seller.skill *
      deal.odds *
      signing *
      goesWell *
      (strong ? STORIES.strongCompetitor.ourOdds : 1.15),
    Competition: profile.outcome.Competition * (strong ? STORIES.strongCompetitor.theirOdds : 0.8),
    'No Decision': profile.outcome['No Decision']
  };
  const outcome = neverAccepted ? 'No Decision' : drawn(odds, deal.luck);
  const length = neverAccepted
    ? random.between(20, 90)
    : cycle * { Won: 0.95, Competition: 0.95, 'No Decision': 1.2 }[outcome];
  const end = endOf(Math.round(created + Math.max(3, length)), outcome, profile, random);
  return {
    created,
    end: Math.max(end, created + 2),
    outcome,
    profile,
    amount,
    lingersInCommit: lingers,
    neverAccepted
  };
};

const drawn = (odds: Record<Outcome, number>, luck: number): Outcome => {
  const place = luck * (odds.Won + odds.Competition + odds['No Decision']);
  if (place < odds.Won) return 'Won';
  return place < odds.Won + odds.Competition ? 'Competition' : 'No Decision';
};

/** Buyers sign towards the end of quarters and months; managers clear dead deals just after. */
const endOf = (day: Day, outcome: Outcome, profile: Profile, random: Random): Day => {
  const quarter = quarterOf(day);
  const large = profile.motion === 'Enterprise';
  if (outcome === 'Won' && quarter.end - day < (large ? 40 : 12) && random.chance(large ? 0.55 : 0.35))
    return weekdayOnOrBefore(quarter.end - Math.floor(random.next() ** 2 * 14));
  if (outcome === 'No Decision' && large) {
    const kind = random.next();
    // Some deals are buried when the quarter ends, and some live on long after the buyer has lost interest.
    if (kind < 0.4) return weekdayOnOrAfter(quarter.end + random.int(-9, 9));
    if (kind < 0.52) return weekdayOnOrAfter(day + random.int(50, 160));
  }
  if (outcome === 'Competition' && large && random.chance(0.35))
    return weekdayOnOrBefore(quarter.end - random.int(0, 18));
  return weekdayOnOrAfter(day);
};
