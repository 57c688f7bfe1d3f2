import type { Day, Period } from './calendar.ts';
import { mondayOnOrBefore, quarterOf } from './calendar.ts';
import { callAt } from './calls.ts';
import type { Call } from './calls.ts';
import type { Company, Person } from './company.ts';
import type { Row } from './csv.ts';
import { asOf } from './deals.ts';
import type { Deal } from './deals.ts';
import { idsOf } from './ids.ts';
import type { Plans } from './plans.ts';
import type { Random } from './random.ts';
import { HONEST_SPREAD, STORIES } from './stories.ts';
import { SUBMISSION_NOTES } from './words/projects.ts';

/** Past quarters with submissions. */
const SUBMITTED_QUARTERS = 8;

/** Everyone submits every second Monday, from the second week on. */
const WEEKS = [1, 3, 5, 7, 9, 11];

/** A deal in Best Case or Commit as it was on the day of a submission. */
interface OpenDeal {
  deal: Deal;
  amount: number;
  category: 'BestCase' | 'Forecast';
  call: 'In' | 'Out';
  risk: Call['risk'];
}

interface Standing {
  closed: number;
  open: OpenDeal[];
}

interface Said {
  number: number;
  floor: number;
  ceiling: number;
  open: OpenDeal[];
}

export interface Submissions {
  submissionRows: Row[];
  dealRows: Row[];
}

interface Around {
  company: Company;
  deals: readonly Deal[];
  calls: Map<Deal, Call[]>;
  plans: Plans;
  today: Day;
  clock: (day: Day, minute: number) => string;
}

/**
 * What sellers and managers said they would close, in the past two years and so far in this quarter. In this quarter the number follows from
 * the calls on the deals; in past ones it lies near the result, as near as the person's honesty allows. The deals behind a number
 * are kept for this quarter and for the last word on the quarter before.
 */
export const submit = (random: Random, around: Around): Submissions => {
  const { company, today, plans, clock } = around;
  const nextSubmission = idsOf('Forecast_Submission__c');
  const nextDeal = idsOf('Forecast_Submission_Deal__c');
  const callers = company.people.filter(
    (person) => 'team' in person || teamBelow(company, person).length > 0
  );
  const submissionRows: Row[] = [];
  const dealRows: Row[] = [];

  for (let move = -SUBMITTED_QUARTERS; move <= 0; move++) {
    const period = quarterOf(today, move);
    const active = around.deals.filter((deal) => deal.accepted !== null && touches(deal, period));
    const results = resultsOf(active, period);
    const days = WEEKS.map((week) => mondayOnOrBefore(period.start + 6) + 7 * week).filter(
      (day) => day < today && day <= period.end
    );
    for (const day of days) {
      const standings = standingsOn(active, around.calls, period, day);
      for (const person of callers) {
        const scope = 'team' in person ? [person] : teamBelow(company, person);
        const standing = together(
          scope.map((member) => standings.get(member.id)),
          'team' in person ? 'Rep' : 'Manager',
          around.calls,
          day
        );
        const plan = plans.amounts.get(`${period.key}|${person.id}`);
        if (plan === undefined || !person.active || person.hired > day) continue;
        const own = random.fork(`${period.key} ${day} ${person.id}`);
        const result = scope.reduce((sum, member) => sum + (results.get(member.id) ?? 0), 0);
        const keepsDeals = move === 0 || (move === -1 && day === days.at(-1));
        const said =
          move === 0
            ? asCalled(standing)
            : believed(own, person, standing, result, keepsDeals, around, progress(day, period));
        const id = nextSubmission();
        const at = clock(day, own.int(500, 640) + ('team' in person ? 0 : 180));
        submissionRows.push({
          Id: id,
          OwnerId: person.id,
          Forecast_Period__c: plans.periods.get(period.key)?.id ?? null,
          Seller__c: person.id,
          Level__c: 'team' in person ? 'Rep' : 'Manager',
          Number__c: said.number,
          Closed_Amount__c: standing.closed,
          Floor__c: said.floor,
          Ceiling__c: said.ceiling,
          Plan_Amount__c: plan,
          Note__c: own.pick(SUBMISSION_NOTES) || null,
          Submitted_At__c: at,
          CreatedById: person.id,
          CreatedDate: at,
          LastModifiedDate: at,
          SystemModstamp: at
        });
        if (keepsDeals) for (const open of said.open) dealRows.push(dealRow(nextDeal(), id, open, at));
      }
    }
  }
  return { submissionRows, dealRows };
};

const teamBelow = (company: Company, leader: Person): Person[] =>
  company.people
    .filter((person) => person.managerId === leader.id)
    .flatMap((person) => ('team' in person ? [person] : teamBelow(company, person)));

const touches = (deal: Deal, period: Period): boolean => {
  const first = deal.events[0];
  const last = deal.events.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    first.day <= period.end &&
    (!deal.isClosed || last.day >= period.start)
  );
};

const progress = (day: Day, period: Period): number => (day - period.start) / (period.end - period.start);

const resultsOf = (deals: readonly Deal[], period: Period): Map<string, number> => {
  const results = new Map<string, number>();
  for (const { now, owner } of deals)
    if (now.stage === 'Closed Won' && now.closeDay >= period.start && now.closeDay <= period.end)
      results.set(owner.id, (results.get(owner.id) ?? 0) + (now.amount ?? 0));
  return results;
};

/** What each seller had closed and what was open in Best Case and Commit, due in the period, when the day began. */
const standingsOn = (
  deals: readonly Deal[],
  calls: Map<Deal, Call[]>,
  period: Period,
  day: Day
): Map<string, Standing> => {
  const standings = new Map<string, Standing>();
  for (const deal of deals) {
    const state = asOf(deal, day);
    if (!state || state.closeDay < period.start || state.closeDay > period.end) continue;
    const standing = standings.get(deal.owner.id) ?? { closed: 0, open: [] };
    standings.set(deal.owner.id, standing);
    const { category } = state;
    if (category === 'Closed') standing.closed += state.amount ?? 0;
    if (category !== 'BestCase' && category !== 'Forecast') continue;
    const rep = callAt(calls.get(deal) ?? [], 'Rep', day);
    const call = rep?.call ?? (category === 'Forecast' ? 'In' : 'Out');
    standing.open.push({ deal, amount: state.amount ?? 0, category, call, risk: rep?.risk ?? null });
  }
  return standings;
};

/** Several sellers' standings as one; a manager's own calls count there before the reps'. */
const together = (
  parts: readonly (Standing | undefined)[],
  role: Call['role'],
  calls: Map<Deal, Call[]>,
  day: Day
): Standing => {
  const sum: Standing = { closed: 0, open: [] };
  for (const part of parts) {
    if (!part) continue;
    sum.closed += part.closed;
    for (const open of part.open) {
      const overruled = role === 'Manager' ? callAt(calls.get(open.deal) ?? [], 'Manager', day) : null;
      sum.open.push(overruled ? { ...open, call: overruled.call, risk: overruled.risk } : { ...open });
    }
  }
  return sum;
};

const amountOf = (open: readonly OpenDeal[]): number => open.reduce((sum, { amount }) => sum + amount, 0);

const asCalled = ({ closed, open }: Standing): Said => {
  const isIn = open.filter(({ call }) => call === 'In');
  return {
    number: closed + amountOf(isIn),
    floor: closed + amountOf(isIn.filter(({ category }) => category === 'Forecast')),
    ceiling: closed + amountOf(open),
    open
  };
};

/** A past number: the result seen through the person's temper, built from the deals of that day where they are kept. */
const believed = (
  random: Random,
  person: Person,
  standing: Standing,
  result: number,
  keepsDeals: boolean,
  { company }: Around,
  elapsed: number
): Said => {
  const isSeller = 'team' in person;
  const noise = random.normal(0, isSeller ? 0.2 - 0.1 * elapsed : HONEST_SPREAD - 0.03 * elapsed);
  const target = Math.max(standing.closed, result * (temper(company, person) + noise));
  if (keepsDeals) return asCalled({ closed: standing.closed, open: fitting(standing, target) });
  const number = Math.max(standing.closed, Math.round(target / 100) * 100);
  const asked = asCalled(standing);
  return { ...asked, number, floor: Math.min(asked.floor, number), ceiling: Math.max(asked.ceiling, number) };
};

/** How far above or below the result a person submits: the two managers of the stories do, and so do their teams, less. */
const temper = (company: Company, person: Person): number => {
  for (const story of [STORIES.happyEars, STORIES.sandbagging]) {
    const manager = [...company.managers].find(([team]) => team.id === story.team)?.[1];
    if (person.id === manager?.id) return story.submits;
    if (person.managerId === manager?.id) return 1 + (story.submits - 1) * 0.6;
  }
  return 1;
};

/** Calls deals In, those that were won first and then by size, as long as the sum stays nearest to the target. */
const fitting = ({ closed, open }: Standing, target: number): OpenDeal[] => {
  const order = [...open].sort(
    (one, other) =>
      Number(other.deal.fate.outcome === 'Won') - Number(one.deal.fate.outcome === 'Won') ||
      other.amount - one.amount
  );
  let left = target - closed;
  return order.map((candidate) => {
    const isIn = candidate.amount <= left * 1.15;
    if (isIn) left -= candidate.amount;
    return { ...candidate, call: isIn ? 'In' : 'Out', risk: isIn ? null : 'Timing' };
  });
};

const dealRow = (id: string, submission: string, open: OpenDeal, at: string): Row => ({
  Id: id,
  Forecast_Submission__c: submission,
  Opportunity__c: open.deal.id,
  Amount__c: open.amount,
  Category__c: open.category,
  Call__c: open.call,
  Risk__c: open.risk,
  Path__c: pathOf(open),
  CreatedDate: at,
  SystemModstamp: at
});

/** What would bring an Out deal in, by its category. */
const pathOf = ({ call, category }: OpenDeal): string | null => {
  if (call === 'In') return null;
  return category === 'Forecast'
    ? 'Remove the last obstacles, confirm deployment, finish the redlines'
    : 'References, differentiation, proposal, implementation plan';
};
