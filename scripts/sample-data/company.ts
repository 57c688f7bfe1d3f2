import { idsOf } from './ids.ts';
import type { Random } from './random.ts';
import type { Day } from './calendar.ts';
import { quarterOf } from './calendar.ts';
import { STORIES } from './stories.ts';
import { CHIEF, DIRECTORS, TEAMS } from './teams.ts';
import type { Leader, Team } from './teams.ts';
import { personName } from './words/people.ts';
import type { Culture, PersonName } from './words/people.ts';

export const COMPANY = {
  name: 'Fernhollow Systems',
  domain: 'fernhollow.example',
  timeZone: 'America/New_York'
};

export interface Person extends PersonName {
  id: string;
  title: string;
  department: string;
  timeZone: string;
  managerId: string | null;
  active: boolean;
  hired: Day;
}

export interface Seller extends Person {
  team: Team;
  culture: Culture;
  /** How well the odds turn for this seller's deals; 1 is average. */
  skill: number;
  /** How many deals against the average of the team. */
  activity: number;
  /** Last working day of one who left. */
  left: Day | null;
}

export interface Company {
  chief: Person;
  directors: Person[];
  managers: Map<Team, Person>;
  sellers: Seller[];
  developers: Person[];
  /** The user as which the quoting system writes: no person, and no one's report. */
  integration: Person;
  /** Everyone, managers before those who report to them; the integration is last. */
  people: Person[];
}

/** Share of a full seller's work (and quota) in the quarter of `day`. */
export const rampOf = (seller: Seller, day: Day): number => {
  if (seller.left !== null && seller.left < quarterOf(day).start) return 0;
  const quarters = (index: Day): number => quarterOf(index).year * 4 + quarterOf(index).number;
  const since = quarters(day) - quarters(seller.hired);
  return since < 0 ? 0 : (STORIES.ramp[since] ?? 1);
};

/** The people of the company in three levels below the chief: directors, managers, sellers; sales development beside them. */
export const employ = (random: Random, today: Day, sellerCount: number): Company => {
  const nextId = idsOf('User');
  const founded = quarterOf(today, -24).start;
  const names = new Set<string>();
  const lead = (leader: Leader, department: string, managerId: string | null): Person => {
    names.add(`${leader.first} ${leader.last}`);
    return { ...leader, id: nextId(), department, managerId, active: true, hired: founded };
  };
  const newName = (culture: Culture): PersonName => {
    for (let attempt = 0; attempt < 500; attempt++) {
      const name = personName(culture, random);
      if (names.has(`${name.first} ${name.last}`)) continue;
      names.add(`${name.first} ${name.last}`);
      return name;
    }
    return { first: personName(culture, random).first, last: `N${names.size}` };
  };

  const chief = lead(CHIEF, 'Sales', null);
  const directors = DIRECTORS.map((director) => lead(director, director.department, chief.id));
  const managers = new Map(
    TEAMS.map((team) => [team, lead(team.manager, team.department, directors[team.director]?.id ?? chief.id)])
  );
  const seats = spread(
    sellerCount,
    TEAMS.map((team) => team.seats)
  );
  const sellers: Seller[] = [];
  const hire = (team: Team, hired: Day, left: Day | null): void => {
    const culture = random.pick(team.cultures);
    sellers.push({
      ...newName(culture),
      id: nextId(),
      title: random.chance(0.25) ? `Senior ${team.sellerTitle}` : team.sellerTitle,
      department: team.department,
      timeZone: random.pick(team.timeZones),
      managerId: managers.get(team)?.id ?? null,
      active: left === null,
      hired,
      team,
      culture,
      skill: random.between(0.85, 1.15),
      activity: random.between(0.75, 1.25),
      left
    });
  };
  TEAMS.forEach((team, index) => {
    for (let seat = 0; seat < (seats[index] ?? 0); seat++)
      hire(team, hiredOn(team, seat, random, today), null);
  });
  for (const team of TEAMS.filter(({ id }) => id === 'midAmericas' || id === 'insideAmericas'))
    hire(team, founded, quarterOf(today, -4).start + random.int(5, 60));

  const operations = lead(
    { first: 'Yusuf', last: 'Demirtaş', title: 'Head of Revenue Operations', timeZone: COMPANY.timeZone },
    'Revenue Operations',
    chief.id
  );
  const development = lead(
    {
      first: 'Caitríona',
      last: 'Delahunt',
      title: 'Sales Development Manager',
      timeZone: 'America/New_York'
    },
    'Sales Development',
    directors[2]?.id ?? chief.id
  );
  const developers = Array.from({ length: Math.max(2, Math.round(sellerCount / 7)) }, () => ({
    ...newName(random.pick(['us', 'us', 'uk', 'german', 'indian'] as const)),
    id: nextId(),
    title: 'Sales Development Representative',
    department: 'Sales Development',
    timeZone: random.pick(['America/New_York', 'America/Chicago', 'Europe/London', 'Asia/Singapore']),
    managerId: development.id,
    active: true,
    hired: founded
  }));
  const integration = lead(
    { first: 'Quote', last: 'Sync', title: 'Integration', timeZone: COMPANY.timeZone },
    'Revenue Operations',
    null
  );
  const people = [
    chief,
    ...directors,
    operations,
    ...managers.values(),
    development,
    ...sellers,
    ...developers,
    integration
  ];
  return { chief, directors, managers, sellers, developers, integration, people };
};

/** The last seats of two teams are new; a few more came within the three years; the rest were there before. */
const hiredOn = (team: Team, seat: number, random: Random, today: Day): Day => {
  const isNew =
    team.id === 'midEmea' || team.id === 'insideInternational'
      ? seat < 2
      : team.id === 'enterpriseWest' && seat < 1;
  if (isNew) return quarterOf(today, -seat).start - random.int(5, 60);
  return random.chance(0.2)
    ? quarterOf(today, -random.int(5, 10)).start + random.int(0, 60)
    : quarterOf(today, -20).start;
};

/** Divides a whole number by weights, each part at least one where the number allows. */
export const spread = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.round((total * before) / sum);
    const part = upTo - given;
    given = upTo;
    return part;
  });
};
