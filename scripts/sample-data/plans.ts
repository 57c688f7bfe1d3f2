import type { Day, Period } from './calendar.ts';
import { monthOf, quarterOf } from './calendar.ts';
import type { Company, Person, Seller } from './company.ts';
import { rampOf } from './company.ts';
import type { Row } from './csv.ts';
import { PAST_QUARTERS } from './deals.ts';
import { idsOf } from './ids.ts';
import { formatDay } from './calendar.ts';

/** Plans reach this many quarters ahead of the current one. */
const FUTURE_QUARTERS = 4;

/** What a plan leaves out of what the ramped sellers could carry, at each level: sellers, managers and above. */
const CAUTION = { seller: 0.97, manager: 0.97 };

/** How a year's plan is spread over its quarters, and a quarter's over its months. */
const QUARTERS = [0.98, 1.03, 1, 1.04];
const MONTHS = [0.3, 0.32, 0.38];

export interface Plans {
  periods: Map<string, Period & { id: string }>;
  /** Plan amount by `period key|user id`, US dollars. */
  amounts: Map<string, number>;
  periodRows: Row[];
  planRows: Row[];
}

interface Line {
  plan: number;
  capacity: number | null;
  ramp: number | null;
}

/** Quotas and plans of everyone for all periods of the story: sellers by their ramp, managers for what is below them. */
export const makePlans = (company: Company, today: Day, scale: number): Plans => {
  const nextPeriod = idsOf('Forecast_Period__c');
  const nextPlan = idsOf('Sales_Plan__c');
  const quarters = range(-PAST_QUARTERS, FUTURE_QUARTERS).map((move) => quarterOf(today, move));
  const months = quarters.flatMap((quarter) => [0, 1, 2].map((move) => monthOf(quarter.start, move)));
  const periods = new Map(
    [...quarters, ...months].map((period) => [period.key, { ...period, id: nextPeriod() }])
  );
  const amounts = new Map<string, number>();
  const planRows: Row[] = [];

  const add = (person: Person, period: Period, { plan, capacity, ramp }: Line): void => {
    const key = `${period.key}|${person.id}`;
    amounts.set(key, plan);
    planRows.push({
      Id: nextPlan(),
      Key__c: key,
      Forecast_Period__c: periods.get(period.key)?.id ?? null,
      Seller__c: person.id,
      Plan_Amount__c: plan,
      Quota_Capacity__c: capacity,
      Ramp_Percent__c: ramp
    });
  };

  for (const quarter of quarters) {
    const lines = new Map<Person, Line>();
    for (const seller of company.sellers) {
      const ramp = rampOf(seller, quarter.start);
      if (ramp === 0) continue;
      const capacity = toThousands(quotaOf(seller, quarter) * scale);
      lines.set(seller, { plan: toThousands(capacity * ramp * CAUTION.seller), capacity, ramp: ramp * 100 });
    }
    addUp(company, lines, CAUTION.manager);
    for (const [person, line] of lines) add(person, quarter, line);
    for (const month of [0, 1, 2]) {
      const inside = [...lines].filter(([person]) => person.department.startsWith('Inside Sales'));
      for (const [person, line] of inside)
        add(person, monthOf(quarter.start, month), share(line, MONTHS[month] ?? 0));
    }
  }
  const periodRows = [...periods.values()].map((period) => ({
    Id: period.id,
    Name: period.name,
    Key__c: period.key,
    Kind__c: period.kind,
    Start_Date__c: formatDay(period.start),
    End_Date__c: formatDay(period.end)
  }));
  return { periods, amounts, periodRows, planRows };
};

const quotaOf = (seller: Seller, quarter: Period): number =>
  seller.team.quota * (QUARTERS[quarter.number - 1] ?? 1);

/** Managers' lines from those of the people below, from the bottom up. Quota capacity stays with the sellers who carry it. */
const addUp = (company: Company, lines: Map<Person, Line>, caution: number): void => {
  const leaders = company.people
    .filter((person) => company.people.some((other) => other.managerId === person.id))
    .reverse();
  for (const leader of leaders) {
    const below = company.people.filter((person) => person.managerId === leader.id);
    const sum = below.reduce((total, person) => total + (lines.get(person)?.plan ?? 0), 0);
    const isFirstLine = below.some((person) => 'team' in person);
    if (sum > 0)
      lines.set(leader, { plan: toThousands(sum * (isFirstLine ? caution : 1)), capacity: null, ramp: null });
  }
};

const share = (line: Line, part: number): Line => ({
  plan: toThousands(line.plan * part),
  capacity: line.capacity === null ? null : toThousands(line.capacity * part),
  ramp: line.ramp
});

const toThousands = (amount: number): number => Math.max(100, Math.round(amount / 100) * 100);

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
