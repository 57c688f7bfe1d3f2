import type { Account } from './accounts.ts';
import type { Day, Period } from './calendar.ts';
import { quarterOf, weekdayOnOrAfter, weekdayOnOrBefore } from './calendar.ts';
import type { Company, Seller } from './company.ts';
import { rampOf, spread } from './company.ts';
import { live } from './deal-life.ts';
import type { DealEvent, DealState, Fate } from './deal-life.ts';
import { fateOf } from './fate.ts';
import { idsOf } from './ids.ts';
import { PROFILES, SOURCES } from './profiles.ts';
import type { Profile, ProfileName } from './profiles.ts';
import type { Random } from './random.ts';
import { COMPETITORS, STORIES } from './stories.ts';
import { TEAMS } from './teams.ts';
import type { Team } from './teams.ts';
import { PROJECTS } from './words/projects.ts';

export interface Deal {
  id: string;
  name: string;
  profile: Profile;
  account: Account;
  /** Who owns it now. */
  owner: Seller;
  source: string;
  competitor: string | null;
  fate: Fate;
  /** When it became a SAL; before the first event for imported deals, null for one that never did. */
  accepted: Day | null;
  /** What has happened until today, never empty. */
  events: DealEvent[];
  now: DealState;
  isClosed: boolean;
  /** Its own stream, for what hangs on it. */
  random: Random;
}

/** Quarters of history before the current one. */
export const PAST_QUARTERS = 12;

/** The state of a deal when the day began, as its history tells; null before its first event. */
export const asOf = (deal: Deal, day: Day): DealEvent | null => {
  let found: DealEvent | null = null;
  for (const event of deal.events) {
    if (event.day >= day) break;
    found = event;
  }
  return found;
};

/**
 * All deals opened in the three years before today, and those that were under way when the three years began. Each lives its whole life;
 * what would happen today or later is cut off, so that the open ones are in the middle of a believable course.
 */
export const openDeals = (
  random: Random,
  company: Company,
  accounts: Map<Seller, Account[]>,
  today: Day,
  count: number
): Deal[] => {
  const begin = quarterOf(today, -PAST_QUARTERS).start;
  const market: Market = { company, accounts, today };
  const imported = Math.round(count * STORIES.imported);
  const deals = Array.from({ length: imported }, (_, index) =>
    importedDeal(random.fork(`imported ${index}`), market, begin)
  );
  const fresh = openingsOf(begin, today, count - imported).flatMap((opening) => {
    const own = random.fork(`${opening.team.id} ${opening.profileName} ${opening.quarter.start - begin}`);
    // Luck is dealt out evenly within a team and quarter, so that the figures of the company hold at any size and on any day.
    const firstLuck = own.next();
    return Array.from({ length: opening.count }, (_, index) =>
      newDeal(own.fork(index), market, opening, (firstLuck + index * GOLDEN) % 1)
    ).filter((deal) => deal !== null);
  });
  deals.push(...thinned(fresh, count - imported, quarterOf(today, -PAST_QUARTERS / 2).start));
  const nextId = idsOf('Opportunity');
  return deals
    .sort((one, other) => one.fate.created - other.fate.created)
    .map((deal) => ({ ...deal, id: nextId() }));
};

/**
 * What the current quarter adds is taken away again here and there before `until`: the number of deals is what was asked for, and later
 * quarters stay as they are from one day to the next.
 */
const thinned = (deals: Unnumbered[], count: number, until: Day): Unnumbered[] => {
  const lots = deals
    .filter((deal) => deal.fate.created < until)
    .map((deal) => ({ deal, lot: deal.random.fork('lot').next() }))
    .sort((one, other) => one.lot - other.lot);
  const gone = new Set(lots.slice(0, Math.max(0, deals.length - count)).map(({ deal }) => deal));
  return deals.filter((deal) => !gone.has(deal));
};

/** Steps of this size fill a circle evenly, however many there are. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

interface Market {
  company: Company;
  accounts: Map<Seller, Account[]>;
  today: Day;
}

/** Deals of one kind that one team opens in one quarter. */
interface Opening {
  team: Team;
  profileName: ProfileName;
  quarter: Period;
  count: number;
}

/** `count` deals in the past quarters, and as the trend goes on in the whole of the current one. */
const openingsOf = (begin: Day, today: Day, count: number): Opening[] => {
  const moves = Array.from({ length: PAST_QUARTERS + 1 }, (_, index) => index - PAST_QUARTERS);
  const weighed = moves.flatMap((move) => {
    const quarter = quarterOf(today, move);
    const climate =
      STORIES.growth ** ((quarter.start - begin) / 365) * (STORIES.season.creation[quarter.number - 1] ?? 1);
    return TEAMS.flatMap((team) => {
      const dry = team.id === STORIES.thinPipeline.team && -move < STORIES.thinPipeline.quarters;
      const weight = team.deals * climate * (dry ? STORIES.thinPipeline.creation : 1);
      return (Object.keys(team.profiles) as ProfileName[]).map((profileName) => ({
        team,
        profileName,
        quarter,
        weight: weight * (team.profiles[profileName] ?? 0),
        isPast: move < 0
      }));
    });
  });
  const past = weighed.filter(({ isPast }) => isPast).reduce((sum, { weight }) => sum + weight, 0);
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const counts = spread(
    Math.ceil((count * all) / past),
    weighed.map(({ weight }) => weight)
  );
  return weighed.map((opening, at) => ({ ...opening, count: counts[at] ?? 0 }));
};

/** A deal is drawn for its whole quarter, and is null while its day has not come. */
const newDeal = (random: Random, market: Market, opening: Opening, luck: number): Unnumbered | null => {
  const { start, end } = opening.quarter;
  const drawn = random.int(start, end);
  const created = weekdayOnOrAfter(drawn) <= end ? weekdayOnOrAfter(drawn) : weekdayOnOrBefore(drawn);
  if (created >= market.today) return null;
  const neverAccepted = random.chance(STORIES.neverAccepted);
  const deal = begun(random, market, { ...opening, created, neverAccepted, luck });
  const late = random.chance(0.06) ? random.int(1, 6) : 0;
  const accepted = neverAccepted || awaitsAcceptance(deal, market.today) ? null : created - late;
  return { ...deal, accepted };
};

/** In the forecast by its stage, but in no sum until someone accepts it. */
const awaitsAcceptance = (deal: Omit<Unnumbered, 'accepted'>, today: Day): boolean => {
  const { days, share } = STORIES.awaiting;
  const isYoung = deal.fate.created > today - days;
  const isEarly = ['Pipeline', 'BestCase'].includes(deal.now.category);
  return isYoung && isEarly && !deal.isClosed && deal.random.fork('awaits').chance(share);
};

/** A deal of the old system: still open on the day of the move, and known here only from then on. */
const importedDeal = (random: Random, market: Market, begin: Day): Unnumbered => {
  const moved = weekdayOnOrAfter(begin);
  for (let attempt = 0; ; attempt++) {
    const own = random.fork(attempt);
    const team = own.weighted(TEAMS, (candidate) => candidate.deals);
    const profileName = own.weighted(
      Object.keys(team.profiles) as ProfileName[],
      (name) => team.profiles[name] ?? 0
    );
    const created = weekdayOnOrAfter(begin - own.int(1, 300));
    const deal = begun(own, market, { team, profileName, created, neverAccepted: false, luck: own.next() });
    if (deal.fate.end <= moved + 1) continue;
    const before = deal.events.filter((event) => event.day <= moved);
    const state = before.at(-1) as DealEvent;
    const closeDay = Math.max(state.closeDay, moved + 5);
    const events = [{ ...state, closeDay, day: moved, minute: 480 }, ...deal.events.slice(before.length)];
    return {
      ...deal,
      fate: { ...deal.fate, created: moved },
      accepted: deal.fate.created,
      events,
      ...summary(events)
    };
  }
};

type Unnumbered = Omit<Deal, 'id'>;

interface Beginning {
  team: Team;
  profileName: ProfileName;
  created: Day;
  neverAccepted: boolean;
  /** From 0, the best, to 1. */
  luck: number;
}

const begun = (
  random: Random,
  { company, accounts, today }: Market,
  beginning: Beginning
): Omit<Unnumbered, 'accepted'> => {
  const { team, profileName, created } = beginning;
  const profile: Profile = PROFILES[profileName];
  const seller = sellerFor(random, company, team, created);
  const account = accountFor(random, accounts.get(seller) ?? [], profile);
  const rival = random.weighted(COMPETITORS, (competitor) => competitor.presence).name;
  const source = random.weighted(SOURCES, (candidate) => candidate.share[profile.motion]);
  const fate = fateOf(random.fork('fate'), { ...beginning, seller, profile, rival, odds: source.odds });
  const events = live(fate, random.fork('life')).filter((event) => event.day < today);
  const state = summary(events);
  const mustKnow = fate.outcome === 'Competition' && state.isClosed;
  const mayKnow = state.isClosed || state.now.probability >= 40;
  return {
    name: `${account.name.short} ${random.pick(PROJECTS[profile.motion])}`.slice(0, 120),
    profile,
    account,
    owner: ownerNow(random, company, seller, fate.end),
    source: source.name,
    competitor: mustKnow || (mayKnow && random.chance(0.7)) ? rival : null,
    fate,
    events,
    ...state,
    random: random.fork('more')
  };
};

const summary = (events: DealEvent[]): { now: DealState; isClosed: boolean } => {
  const now = events.at(-1);
  if (!now) throw new Error('A deal needs at least one event before today.');
  return { now, isClosed: now.stage === 'Closed Won' || now.stage === 'Closed Lost' };
};

/** Who opens a deal that day: ramped sellers more often than new ones, and never one who has left. */
const sellerFor = (random: Random, company: Company, team: Team, day: Day): Seller => {
  const members = company.sellers.filter((seller) => seller.team === team);
  const there = members.filter(
    (seller) => seller.hired <= day && (seller.left === null || day < seller.left - 20)
  );
  if (there.length === 0) return random.pick(members);
  return random.weighted(there, (seller) => seller.activity * rampOf(seller, day));
};

/** What a seller who leaves has open goes to a colleague. */
const ownerNow = (random: Random, company: Company, seller: Seller, end: Day): Seller => {
  if (seller.left === null || end <= seller.left) return seller;
  return random.pick(company.sellers.filter((other) => other.team === seller.team && other.active));
};

const accountFor = (random: Random, accounts: Account[], profile: Profile): Account => {
  const fitting = accounts.filter((account) => account.segment === profile.segment);
  return random.pick(fitting.length > 0 ? fitting : accounts);
};
