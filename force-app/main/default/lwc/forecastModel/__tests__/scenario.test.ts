import { coverageOf } from '../coverage';
import { theNumber, totalsOf } from '../number';
import { decisiveOf, fateOf, scenarioTotals, withFate } from '../scenario';
import type { Fate, ScenarioDeal } from '../scenario';

const deal = (id: string, amount: number | null, more: Partial<ScenarioDeal> = {}): ScenarioDeal => ({
  id,
  amount,
  category: 'BestCase',
  repCall: null,
  managerCall: null,
  ...more
});
const NONE = new Map<string, Fate>();
const ids = (deals: readonly ScenarioDeal[]): string => deals.map(({ id }) => id).join('+');
const row = (one: ScenarioDeal) => ({
  ...one,
  amount: one.amount ?? 0,
  count: 1,
  isClosed: false,
  isWon: false
});

/** Small numbers from a fixed sequence. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

/** Every set of the deals, as lists. */
const setsIn = (deals: readonly ScenarioDeal[]): ScenarioDeal[][] => {
  const all: ScenarioDeal[][] = [];
  for (let mask = 0; mask < 2 ** deals.length; mask++) {
    const set: ScenarioDeal[] = [];
    for (let at = 0; at < deals.length; at++) if (Math.floor(mask / 2 ** at) % 2 === 1) set.push(deals[at]);
    all.push(set);
  }
  return all;
};
const plus = (deals: readonly ScenarioDeal[]): number => {
  let sum = 0;
  for (const one of deals) sum += Math.round((one.amount ?? 0) * 100);
  return sum / 100;
};

describe('what if', () => {
  const IN = deal('in', 200, { category: 'Forecast' });
  const OUT = deal('out', 90);
  const BLANK = deal('blank', null);
  const DEALS = [IN, OUT, BLANK];
  const TOTALS = totalsOf(DEALS.map(row));
  const policy = { countedCategories: ['BestCase', 'Forecast'] as const };
  const figures = (fates: ReadonlyMap<string, Fate>) => {
    const totals = scenarioTotals(TOTALS, DEALS, fates);
    const { number, floor, ceiling, gap } = theNumber(totals, 400);
    return { number, floor, ceiling, gap, coverage: coverageOf(totals, 400, policy) };
  };

  it.each<[string, [ScenarioDeal, Fate][], ReturnType<typeof figures>]>([
    ['nothing', [], { number: 200, floor: 200, ceiling: 290, gap: 200, coverage: 0.725 }],
    ['In', [[OUT, 'In']], { number: 290, floor: 200, ceiling: 290, gap: 110, coverage: 0.725 }],
    ['Out', [[IN, 'Out']], { number: 0, floor: 0, ceiling: 290, gap: 400, coverage: 0.725 }],
    ['lost', [[IN, 'Lost']], { number: 0, floor: 0, ceiling: 90, gap: 400, coverage: 0.225 }],
    [
      'lost without an amount',
      [[BLANK, 'Lost']],
      { number: 200, floor: 200, ceiling: 290, gap: 200, coverage: 0.725 }
    ]
  ])('takes deals as %s', (_what, taken, expected) => {
    const fates = taken.reduce(
      (all, [one, fate]) => withFate(all, one, fate),
      NONE as ReadonlyMap<string, Fate>
    );
    expect(figures(fates)).toEqual(expected);
  });

  it('forgets a deal that is taken as what it counts as', () => {
    const changed = withFate(NONE, OUT, 'In');
    expect([...changed]).toEqual([['out', 'In']]);
    expect(fateOf(OUT, changed)).toBe('In');
    expect(withFate(changed, OUT, 'Out').size).toBe(0);
    expect(withFate(NONE, { ...OUT, managerCall: 'In' }, 'In').size).toBe(0);
  });
});

describe('deals that decide the plan', () => {
  const outs = (...amounts: number[]) => amounts.map((amount) => deal(String(amount), amount));
  const ins = (...amounts: number[]) =>
    amounts.map((amount) => deal(String(amount), amount, { category: 'Forecast' }));

  it('are the smallest sets of Out deals that bring it, below plan', () => {
    const found = decisiveOf([...outs(4, 25, 10, 20), ...ins(70)], NONE, { number: 70, plan: 100 });
    expect(found).toMatchObject({ gap: 30, fewestWins: 2, areMoreWays: false, missing: 0, breakers: [] });
    expect(found.ways.map(ids)).toEqual(['25+20', '25+10', '20+10']);
    expect(ids(found.needed)).toBe('');
    const larger = decisiveOf(outs(4, 25, 10, 20), NONE, { number: 65, plan: 100 });
    expect(larger.ways.map(ids)).toEqual(['25+20', '25+10']);
    expect(ids(larger.needed)).toBe('25');
  });

  it('break it alone, at plan', () => {
    const found = decisiveOf([...ins(15, 12, 13), ...outs(50)], NONE, { number: 112, plan: 100 });
    expect(ids(found.breakers)).toBe('15+13');
    expect(found).toMatchObject({ gap: -12, fewestLosses: 1, ways: [], fewestWins: null });
    expect(decisiveOf(ins(5, 5, 4), NONE, { number: 109.5, plan: 100 }).fewestLosses).toBe(2);
    expect(decisiveOf(ins(5), NONE, { number: 105, plan: 100 })).toMatchObject({
      breakers: [],
      fewestLosses: null
    });
    expect(ids(decisiveOf(ins(5), NONE, { number: 100, plan: 100 }).breakers)).toBe('5');
  });

  it('are none where all Out deals miss it, and what is missing is known', () => {
    expect(decisiveOf(outs(10, 5), NONE, { number: 80, plan: 100 })).toMatchObject({
      fewestWins: null,
      ways: [],
      missing: 5
    });
  });

  it('follow what deals are taken as', () => {
    const deals = [...outs(30, 20), ...ins(50)];
    const fates = withFate(withFate(NONE, deals[2], 'Out'), deals[0], 'Lost');
    expect(ids(decisiveOf(deals, fates, { number: 50, plan: 100 }).needed)).toBe('50');
  });

  it('names five ways at most, and says that there are more', () => {
    const found = decisiveOf(outs(9, 8, 7, 6, 5, 4), NONE, { number: 0, plan: 4 });
    expect(found.ways.map(ids)).toEqual(['9', '8', '7', '6', '5']);
    expect(found.areMoreWays).toBe(true);
  });

  it('is found at once among many deals', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => deal(`d${at}`, 100 + (at % 7)));
    const found = decisiveOf(many, NONE, { number: 0, plan: 20_000 });
    expect(found.fewestWins).toBe(189);
    expect(found.areMoreWays).toBe(true);
  });

  /** The same by trying every set. */
  const tried = (inside: ScenarioDeal[], out: ScenarioDeal[], gap: number) => {
    const sorted = (deals: readonly ScenarioDeal[]): string[] => deals.map(({ id }) => id).sort();
    const found = {
      breakers: [] as string[],
      fewestLosses: null as number | null,
      fewestWins: null as number | null
    };
    const none = { ...found, ways: 0, areMoreWays: false, needed: [] as string[], missing: 0 };
    const fewest = (sets: ScenarioDeal[][]): number | null =>
      sets.length === 0 ? null : Math.min(...sets.map(({ length }) => length));
    if (gap <= 0) {
      const breakers = sorted(inside.filter((one) => (one.amount ?? 0) > -gap));
      return { ...none, breakers, fewestLosses: fewest(setsIn(inside).filter((set) => plus(set) > -gap)) };
    }
    const reaching = setsIn(out).filter((set) => plus(set) >= gap);
    const fewestWins = fewest(reaching);
    if (fewestWins === null) return { ...none, missing: Math.round((gap - plus(out)) * 100) / 100 };
    const smallest = reaching.filter(({ length }) => length === fewestWins);
    const needed = sorted(out.filter((one) => smallest.every((set) => set.includes(one))));
    return {
      ...none,
      fewestWins,
      ways: Math.min(5, smallest.length),
      areMoreWays: smallest.length > 5,
      needed
    };
  };

  it('agrees with every set of small companies', () => {
    const next = numbers(7);
    for (let round = 0; round < 300; round++) {
      const deals = Array.from({ length: 1 + next(7) }, (_, at) =>
        deal(
          `d${at}`,
          next(5) === 0 ? null : next(4_000) / 100,
          next(2) === 0 ? { category: 'Forecast' } : {}
        )
      );
      const inside = deals.filter(({ category }) => category === 'Forecast');
      const out = deals.filter(({ category, amount }) => category !== 'Forecast' && (amount ?? 0) > 0);
      const number = plus(inside) + next(20);
      const plan = next(8_000) / 100;
      const gap = Math.round((plan - number) * 100) / 100;
      const { ways, breakers, needed, ...found } = decisiveOf(deals, NONE, { number, plan });
      const said = {
        ...found,
        ways: new Set(ways.map((way) => ids(way))).size,
        breakers: breakers.map(({ id }) => id).sort(),
        needed: needed.map(({ id }) => id).sort()
      };
      expect(said).toEqual({ ...tried(inside, out, gap), gap });
      for (const way of ways) expect([way.length, plus(way) >= gap]).toEqual([found.fewestWins, true]);
    }
  });
});
