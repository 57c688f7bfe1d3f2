import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { coverageFigures, type PlanRow, type Scope } from '../calculator/coverage.ts';
import { Zone } from '../calculator/days.ts';
import { dealsOf, type Deal } from '../calculator/deals.ts';
import { converter } from '../calculator/money.ts';
import { periodsOf, type Period } from '../calculator/periods.ts';
import type { UserRow } from '../calculator/rows.ts';
import { Chance } from '../companies/chance.ts';
import { randomCompany, type Company } from '../companies/random-company.ts';
import type { Written } from '../sync/compare.ts';
import { SyncOf } from '../sync/sync-of.ts';
import { csvCompany } from './csv-company.ts';

// What the tab makes of the metrics that the sync writes, against deals and plans added up by plain loops.

const ROOT = resolve(import.meta.dirname, '../../..');
/** The tab's own figures; they are compiled for the browser, so their types are not of this project. */
const MODEL = join(ROOT, 'force-app/main/default/lwc/forecastModel/forecastModel.ts');
const SAMPLE_TODAY = '2026-11-29';

type Sums = Record<string, { amount: number; count: number }>;
interface Policy {
  readonly countedCategories: readonly string[];
}
interface Model {
  SUM_NAMES: readonly string[];
  DEFAULT_POLICIES: readonly Policy[];
  policyOf(policies: readonly Policy[], motion: string | null): Policy;
  requiredCoverageOf(finished: readonly Sums[]): number | null;
  requiredFromOpeningOf(finished: readonly Sums[], policy: Policy): number | null;
  planOf(
    plans: readonly { sellerId: string; managerId: string | null; amount: number | null }[],
    people: readonly { id: string; name: string; managerId: string | null }[]
  ): number | null;
  coverageRecordOf(
    past: readonly { period: { key: string; name: string }; sums: Sums | null; plan: number | null }[],
    policy: Policy
  ): { key: string; coverage: number; attainment: number }[];
}

interface Case {
  readonly company: Company;
  readonly plans: readonly PlanRow[];
  readonly written: Written;
  readonly deals: readonly Deal[];
  readonly periods: readonly Period[];
}

let model: Model;
let folder: string;

beforeAll(async () => {
  model = (await import(MODEL)) as Model;
  folder = mkdtempSync(join(tmpdir(), 'second-opinion-coverage-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** wonAmount: Won_Amount__c */
const fieldOf = (name: string, measure: 'Amount' | 'Count'): string => {
  const words = name.replace(/[A-Z]/g, (letter) => `_${letter}`);
  return `${words[0]!.toUpperCase()}${words.slice(1)}_${measure}__c`;
};

function sumsOf(written: Written, key: string): Sums | null {
  const record = written.get(`Sales_Metric__c ${key}`);
  if (!record) return null;
  return Object.fromEntries(
    model.SUM_NAMES.map((name) => [
      name,
      {
        amount: Number(record[fieldOf(name, 'Amount')] ?? 0),
        count: Number(record[fieldOf(name, 'Count')] ?? 0)
      }
    ])
  );
}

async function caseOf(company: Company, plans?: readonly PlanRow[]): Promise<Case> {
  const { rows, settings } = company;
  const sync = await SyncOf.open();
  const written = await sync.first(rows, settings).finally(() => sync.close());
  const zone = new Zone(settings.timeZone);
  const deals = dealsOf(rows, zone, converter(rows.CurrencyType, rows.DatedConversionRate));
  const oldest = Math.min(...deals.flatMap(({ states }) => states.map(({ at }) => at)));
  const periods = periodsOf(rows.Period, settings, zone, zone.dayOf(oldest));
  return { company, plans: plans ?? [], written, deals, periods };
}

const below = (users: readonly UserRow[], manager: string): string[] => {
  const found = [manager];
  for (let n = 0; n < found.length; n += 1)
    for (const user of users)
      if (user.ManagerId === found[n] && !found.includes(user.Id)) found.push(user.Id);
  return found;
};

/** The company, every team and every seller, by quarters; and by months, in which only Inside works. */
function scopesOf(users: readonly UserRow[]): (Scope & { slice: string })[] {
  return (['Quarter', 'Month'] as const).flatMap((kind) => {
    const of = { kind, countsPipeline: kind === 'Month' };
    const people = users.flatMap((user) => {
      const own = { ...of, name: user.Name, slice: `Seller|${user.Id}`, owners: [user.Id] };
      const isManager = users.some(({ ManagerId }) => ManagerId === user.Id);
      if (!isManager) return [own];
      return [
        own,
        { ...of, name: `Team of ${user.Name}`, slice: `Team|${user.Id}`, owners: below(users, user.Id) }
      ];
    });
    return [{ ...of, name: 'Company', slice: 'Company|All', owners: null }, ...people];
  });
}

/** What the tab shows for a scope, from the records of the sync and the plans. */
function shownOf({ company, plans, written, periods }: Case, scope: Scope & { slice: string }) {
  const policy = model.policyOf(model.DEFAULT_POLICIES, scope.kind === 'Month' ? 'Inside' : null);
  const people = company.rows.User.map(({ Id, Name, ManagerId }) => ({
    id: Id,
    name: Name,
    managerId: ManagerId
  }));
  const finished = periods
    .filter(({ kind, isOver }) => kind === scope.kind && isOver)
    .sort((a, b) => a.first.localeCompare(b.first))
    .slice(-8);
  const past = finished.map(({ key }) => {
    const own = plans.filter(
      ({ period, seller }) => period === key && (!scope.owners || scope.owners.includes(seller))
    );
    return {
      period: { key, name: key },
      sums: sumsOf(written, `${key}|${scope.slice}`),
      plan: model.planOf(
        own.map(({ seller, amount }) => ({
          sellerId: seller,
          managerId: people.find(({ id }) => id === seller)?.managerId ?? null,
          amount
        })),
        people
      )
    };
  });
  const last = past
    .slice(-4)
    .map(({ sums }) => sums)
    .filter((sums) => sums !== null);
  return {
    rule: model.requiredCoverageOf(last),
    opening: model.requiredFromOpeningOf(last, policy),
    record: model
      .coverageRecordOf(past, policy)
      .map(({ key, coverage, attainment }) => ({ period: key, coverage, attainment }))
  };
}

/** Amounts are written to the cent, so ratios of small ones differ far behind the point. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
const roundedAll = (figures: ReturnType<typeof shownOf> | ReturnType<typeof coverageFigures>) => ({
  rule: rounded(figures.rule),
  opening: rounded(figures.opening),
  record: figures.record.map(({ period, coverage, attainment }) => ({
    period,
    coverage: rounded(coverage),
    attainment: rounded(attainment)
  }))
});

function expectSame(one: Case): { scopes: number; starts: number } {
  const users = one.company.rows.User;
  const scopes = scopesOf(users);
  let starts = 0;
  for (const scope of scopes) {
    const expected = coverageFigures(one.deals, one.periods, { plans: one.plans, users, scope });
    starts += expected.record.length;
    expect({ scope: scope.name, ...roundedAll(shownOf(one, scope)) }).toEqual({
      scope: scope.name,
      ...roundedAll(expected)
    });
  }
  return { scopes: scopes.length, starts };
}

it('is what the deals and plans of the sample company add up to, for everybody', async () => {
  execFileSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/sample-data/main.ts'), '--out', folder, '--today', SAMPLE_TODAY],
    { cwd: ROOT, stdio: 'ignore' }
  );
  const { plans, ...company } = csvCompany(folder, `${SAMPLE_TODAY}T04:00:00.000Z`);
  const sample = await caseOf(company, plans);
  const { scopes, starts } = expectSame(sample);
  expect(scopes).toBeGreaterThan(100);
  expect(starts).toBeGreaterThan(400);
  // Recomputed by hand from history and plans: four starts of 1.94 to 2.99 times that all beat plan, and a rule of 3.65.
  const [whole] = scopesOf(company.rows.User);
  const { rule, opening, record } = shownOf(sample, whole!);
  expect([rule, opening].map((value) => value?.toFixed(2))).toEqual(['3.65', '2.79']);
  expect(record.slice(-4).map(({ coverage }) => coverage.toFixed(2))).toEqual(['1.94', '2.99', '2.13', '2.11']);
  expect(record.slice(-4).map(({ attainment }) => attainment.toFixed(2))).toEqual([
    '1.11',
    '1.08',
    '1.27',
    '1.13'
  ]);
}, 240_000);

it.each([21, 22])('is what the deals and plans of a random company add up to (seed %i)', async (seed) => {
  const company = randomCompany(seed, { deals: 400, leads: 1 });
  const chance = new Chance(seed + 1000);
  const bare = await caseOf(company);
  const plans = bare.periods.flatMap(({ key }) =>
    company.rows.User.flatMap(({ Id }): PlanRow[] =>
      chance.is(0.7) ? [{ period: key, seller: Id, amount: chance.pick([null, 0, 10_000, 45_000.5]) }] : []
    )
  );
  const { starts } = expectSame({ ...bare, plans });
  expect(starts).toBeGreaterThan(20);
}, 120_000);
