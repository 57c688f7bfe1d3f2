import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, quarterOf } from './calendar.ts';
import type { Row, Tables } from './csv.ts';
import {
  adjustedCloseRate,
  amount,
  closeRate,
  closeRateByCount,
  figuresOf,
  openBooks,
  text,
  winRate
} from './figures.ts';
import type { Figures, Span } from './figures.ts';
import { competitorId } from './competitors.ts';
import { generate } from './generate.ts';

/** Early, in the middle and late in quarters of different kinds. */
const DAYS = ['2026-11-21', '2027-02-20', '2026-10-09'];

interface Story {
  tables: Tables;
  today: string;
  /** Sums of one quarter, counted from the current one. */
  sums: (move: number, filter?: (deal: Row) => boolean) => Figures;
  /** Sums of the last four finished quarters together. */
  past: (filter?: (deal: Row) => boolean) => Figures;
  quarter: (move: number) => Span;
  ownedBy: (department: string) => (deal: Row) => boolean;
  segmentIs: (segment: string) => (deal: Row) => boolean;
  plan: (person: string, move: number) => number;
}

const tell = (today: string): Story => {
  const day = parseDay(today);
  const tables = generate({ seed: 7, today: day, deals: 6_000, sellers: 40 });
  const books = openBooks(tables, today);
  const quarter = (move: number): Span => {
    const { start, end } = quarterOf(day, move);
    return { start: formatDay(start), end: formatDay(end) };
  };
  const sums = (move: number, filter?: (deal: Row) => boolean): Figures =>
    figuresOf(books, quarter(move), filter);
  const past = (filter?: (deal: Row) => boolean): Figures =>
    [-1, -2, -3, -4].map((move) => sums(move, filter)).reduce(added);
  const departments = new Map((tables.User ?? []).map((user) => [user.Id, user.Department]));
  const segments = new Map((tables.Account ?? []).map((account) => [account.Id, account.Market_Segment__c]));
  const plans = new Map((tables.Sales_Plan__c ?? []).map((plan) => [plan.Key__c, plan]));
  return {
    tables,
    today,
    sums,
    past,
    quarter,
    ownedBy: (department) => (deal) => departments.get(deal.OwnerId ?? '') === department,
    segmentIs: (segment) => (deal) => segments.get(deal.AccountId ?? '') === segment,
    plan: (person, move) =>
      amount(plans.get(`Q:${quarter(move).start}|${personOf(tables, person).Id}`), 'Plan_Amount__c')
  };
};

const added = (one: Figures, other: Figures): Figures =>
  Object.fromEntries(
    Object.entries(one).map(([name, sum]) => [name, sum + other[name as keyof Figures]])
  ) as unknown as Figures;

const personOf = (tables: Tables, name: string): Row => {
  const found = (tables.User ?? []).find((user) => user.Name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
};

/** Mean of (submitted − won) ÷ won over the submissions of the last four finished quarters. */
const biasOf = ({ tables, quarter, sums }: Story, manager: string, isOwn: (deal: Row) => boolean): number => {
  const { Id } = personOf(tables, manager);
  const periods = new Map((tables.Forecast_Period__c ?? []).map((period) => [period.Key__c, period.Id]));
  const biases = [-1, -2, -3, -4].map((move) => {
    const submitted = (tables.Forecast_Submission__c ?? []).filter(
      (row) => row.Seller__c === Id && row.Forecast_Period__c === periods.get(`Q:${quarter(move).start}`)
    );
    const { won } = sums(move, isOwn);
    return submitted.reduce((sum, row) => sum + (amount(row, 'Number__c') - won) / won, 0) / submitted.length;
  });
  return biases.reduce((sum, bias) => sum + bias, 0) / biases.length;
};

describe.each(DAYS)('on %s', (today) => {
  const story = tell(today);
  const { tables, sums, past, quarter, ownedBy, segmentIs, plan } = story;
  const deals = tables.Opportunity ?? [];
  const dueNow = (deal: Row): boolean =>
    deal.IsClosed === false &&
    text(deal, 'CloseDate') >= quarter(0).start &&
    text(deal, 'CloseDate') <= quarter(0).end;
  const coverage = (filter: (deal: Row) => boolean, person: string): number => {
    const counted = (deal: Row): boolean =>
      deal.ForecastCategory === 'BestCase' || deal.ForecastCategory === 'Forecast';
    const wonNow = (deal: Row): boolean => deal.IsWon === true && text(deal, 'CloseDate') >= quarter(0).start;
    const sum = deals
      .filter(filter)
      .reduce(
        (total, deal) => total + ((dueNow(deal) && counted(deal)) || wonNow(deal) ? amount(deal) : 0),
        0
      );
    return sum / plan(person, 0);
  };
  const everything = (): boolean => true;

  it('the company is believable: rates, slippage, attainment, coverage', () => {
    const year = past();
    expect(closeRate(year)).toBeGreaterThan(0.3);
    expect(closeRate(year)).toBeLessThan(0.39);
    expect(closeRateByCount(year)).toBeGreaterThan(0.3);
    expect(closeRateByCount(year)).toBeLessThan(0.38);
    expect(winRate(year)).toBeGreaterThan(0.45);
    expect(winRate(year)).toBeLessThan(0.6);
    const slippage = adjustedCloseRate(year) / closeRate(year);
    expect(slippage).toBeGreaterThan(0.6);
    expect(slippage).toBeLessThan(0.92);
    const planned = [-1, -2, -3, -4].reduce((sum, move) => sum + plan('Marguerite Okonkwo-Lind', move), 0);
    expect(year.won / planned).toBeGreaterThan(0.85);
    expect(year.won / planned).toBeLessThan(1.25);
    expect(coverage(everything, 'Marguerite Okonkwo-Lind')).toBeGreaterThan(1.8);
    expect(coverage(everything, 'Marguerite Okonkwo-Lind')).toBeLessThan(4);
  });

  it('deal sizes fit their segment', () => {
    const median = (filter: (deal: Row) => boolean): number => {
      const sizes = deals
        .filter((deal) => deal.IsWon === true && filter(deal))
        .map((deal) => amount(deal))
        .sort((a, b) => a - b);
      return sizes[Math.floor(sizes.length / 2)] ?? 0;
    };
    const isEnterprise = (deal: Row): boolean => deal.Sales_Motion__c === 'Enterprise';
    expect(median((deal) => deal.Sales_Motion__c === 'Inside')).toSatisfy(
      (size: number) => size > 8_000 && size < 20_000
    );
    expect(median((deal) => isEnterprise(deal) && segmentIs('Mid-Market')(deal))).toSatisfy(
      (size: number) => size > 60_000 && size < 120_000
    );
    expect(median((deal) => isEnterprise(deal) && segmentIs('Enterprise')(deal))).toSatisfy(
      (size: number) => size > 150_000 && size < 500_000
    );
  });

  it('SMB loses to no decision', () => {
    const small = past(segmentIs('SMB'));
    expect(small.noDecision).toBeGreaterThan(2 * small.competition);
    expect(closeRate(small)).toBeLessThan(0.33);
    for (const segment of ['Enterprise', 'Mid-Market'])
      expect(closeRate(past(segmentIs(segment)))).toBeGreaterThan(closeRate(small));
  });

  it('one manager has happy ears, another sandbags, the others are near', () => {
    const managers = (tables.User ?? []).filter((user) =>
      /Sales Manager|Manager, Customer|Inside Sales Manager/.test(text(user, 'Title'))
    );
    expect(managers).toHaveLength(8);
    for (const manager of managers) {
      const bias = biasOf(story, text(manager, 'Name'), ownedBy(text(manager, 'Department')));
      if (manager.Name === 'Brett Halvorsen')
        expect(bias).toSatisfy((share: number) => share > 0.13 && share < 0.27);
      else if (manager.Name === 'Lakeisha Turner')
        expect(bias).toSatisfy((share: number) => share < -0.1 && share > -0.25);
      else expect(Math.abs(bias), text(manager, 'Name')).toBeLessThan(0.1);
    }
  });

  it('Enterprise East slips, and from Commit', () => {
    const isLarge = (deal: Row): boolean => segmentIs('Enterprise')(deal);
    const east = past((deal) => isLarge(deal) && ownedBy('Enterprise East')(deal));
    const others = past((deal) => isLarge(deal) && !ownedBy('Enterprise East')(deal));
    expect(east.slippedCommit / east.slipped).toBeGreaterThan(0.5);
    expect(others.slippedCommit / others.slipped).toBeLessThan(0.4);
    expect(adjustedCloseRate(east) / closeRate(east)).toBeLessThan(0.75);
  });

  it('one competitor wins more than half of what it is in, and the others do not', () => {
    const names = ['Tellumar', 'Opsilon', 'Kestrel Cloud', 'Incumbent supplier', 'Other'];
    const rates = names.map((name) => winRate(past((deal) => deal.Competitor__c === competitorId(name))));
    expect(rates[0]).toBeLessThan(0.4);
    expect(Math.min(...rates.slice(1))).toBeGreaterThan(0.4);
  });

  it('Enterprise EMEA runs dry although it closes well', () => {
    const isTeam = ownedBy('Enterprise EMEA');
    const year = past(isTeam);
    expect(closeRate(year)).toBeGreaterThan(0.3);
    const open = (filter: (deal: Row) => boolean): number =>
      deals
        .filter((deal) => deal.IsClosed === false && filter(deal))
        .reduce((sum, deal) => sum + amount(deal), 0);
    expect(open(isTeam)).toBeLessThan(0.65 * open(ownedBy('Enterprise West')));
  });

  it('the year has seasons', () => {
    const byNumber = [1, 2, 3, 4].map((number) => {
      const moves = Array.from({ length: 11 }, (_, back) => -back - 1).filter(
        (move) => quarterOf(parseDay(today), move).number === number
      );
      return moves.reduce((total, move) => total + sums(move).wonCount, 0) / moves.length;
    });
    expect(byNumber[3]).toBe(Math.max(...byNumber));
    expect(byNumber[0]).toBe(Math.min(...byNumber));
  });

  it('new sellers carry a part of a quota', () => {
    const current = (tables.Sales_Plan__c ?? []).filter((row) =>
      text(row, 'Key__c').startsWith(`Q:${quarter(0).start}`)
    );
    const ramping = current.filter(
      (row) => row.Ramp_Percent__c !== null && Number(row.Ramp_Percent__c) < 100
    );
    expect(ramping.length).toBeGreaterThanOrEqual(3);
    const capacity = current.reduce(
      (sum, row) => sum + (amount(row, 'Quota_Capacity__c') * amount(row, 'Ramp_Percent__c')) / 100,
      0
    );
    expect(capacity / plan('Marguerite Okonkwo-Lind', 0)).toSatisfy(
      (share: number) => share > 1 && share < 1.25
    );
  });

  it('some deals were never accepted, and count nowhere', () => {
    const never = deals.filter(
      (deal) =>
        deal.Sales_Accepted_Date__c === null &&
        deal.ForecastCategory === 'Omitted' &&
        deal.Product_Fit__c !== 'Strong'
    );
    const ids = new Set(openBooks(tables, today).deals.map((deal) => deal.Id));
    const uncounted = never.filter((deal) => !ids.has(deal.Id));
    expect(uncounted.length / deals.length).toBeGreaterThan(0.04);
    expect(uncounted.length / deals.length).toBeLessThan(0.08);
  });
});
