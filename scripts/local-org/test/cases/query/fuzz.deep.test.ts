import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { ACCOUNTS, SOURCES, deals, plainOrg } from '../../support/plain-soql/deals.ts';
import type { Deal, Field, Value } from '../../support/plain-soql/deals.ts';
import { condition, holds, order, where } from '../../support/plain-soql/conditions.ts';
import { removeFolders, rows } from '../../support/small-org.ts';

/*
 * Random queries over forty deals, answered by the org and by a plain evaluation that knows nothing of SQL.
 */

const RUNS = Number(process.env['FUZZ'] ?? 200);

const org = await plainOrg();
afterAll(async () => {
  await org.close();
  removeFolders();
});

/** With its seed a failure can be repeated. */
const check = (property: fc.IAsyncProperty<unknown>, seed: number): Promise<void> =>
  fc.assert(property, { numRuns: RUNS, seed });

it('keeps the records that a plain reading of the condition keeps', async () => {
  const property = fc.asyncProperty(where, async ({ text, keeps }) => {
    const found = await rows(org, `SELECT Id FROM Opportunity WHERE ${text} ORDER BY Id`);
    expect(found.map((record) => record.Id)).toEqual(deals.filter(keeps).map((deal) => deal.Id));
  });
  await check(property, 7);
});

/** Text without case, then with it; a picklist by its place among its values. */
const byText = (of: Field['of']) => (deal: Deal): Value[] => {
  const value = of(deal);
  return [typeof value === 'string' ? value.toLowerCase() : value, value];
}; // prettier-ignore
const ORDERS: readonly { text: string; keys: (deal: Deal) => Value[] }[] = [
  { text: 'Name', keys: byText((deal) => deal.Name) },
  { text: 'Amount', keys: (deal) => [deal.Amount] },
  { text: 'CloseDate', keys: (deal) => [deal.CloseDate] },
  { text: 'CreatedDate', keys: (deal) => [deal.CreatedDate] },
  { text: 'IsPrivate', keys: (deal) => [deal.IsPrivate] },
  { text: 'LeadSource', keys: (deal) => [deal.LeadSource && SOURCES.indexOf(deal.LeadSource)] },
  { text: 'Account.Name', keys: byText((deal) => deal.Account?.Name ?? null) }
];

const compare = (a: Value, b: Value, descending: boolean, nullsLast: boolean): number => {
  if (a === b) return 0;
  if (a === null || b === null) return (a === null) === nullsLast ? 1 : -1;
  return a < b === descending ? 1 : -1;
};

it('orders and cuts as a plain reading does, with null first or last', async () => {
  const item = fc.record({
    by: fc.constantFrom(...ORDERS),
    descending: fc.boolean(),
    nulls: fc.constantFrom('', ' NULLS FIRST', ' NULLS LAST')
  });
  const items = fc.uniqueArray(item, { minLength: 1, maxLength: 3, selector: ({ by }) => by.text });
  const pieces = fc.record({
    limit: fc.option(fc.integer({ min: 0, max: 45 })),
    offset: fc.option(fc.integer({ min: 0, max: 45 }))
  });
  const property = fc.asyncProperty(condition, items, pieces, async (test, by, { limit, offset }) => {
    const text = by.map((each) => `${each.by.text}${each.descending ? ' DESC' : ''}${each.nulls}`).join(', ');
    const piece = `${limit === null ? '' : ` LIMIT ${limit}`}${offset === null ? '' : ` OFFSET ${offset}`}`;
    const soql = `SELECT Id FROM Opportunity WHERE ${test.text} ORDER BY ${text}, Id${piece}`;
    const sorted = deals.filter((deal) => test.keeps(deal)).sort((a, b) => {
      for (const { by: field, descending, nulls } of by) {
        const [left, right] = [field.keys(a), field.keys(b)];
        const first = left.map((key, i) => compare(key, right[i]!, descending, nulls === ' NULLS LAST')).find((sign) => sign !== 0); // prettier-ignore
        if (first !== undefined) return first;
      }
      return a.Id < b.Id ? -1 : 1;
    }); // prettier-ignore
    const start = offset ?? 0;
    const expected = sorted.slice(start, limit === null ? undefined : start + limit);
    expect((await rows(org, soql)).map((record) => record.Id)).toEqual(expected.map((deal) => deal.Id));
  });
  await check(property, 13);
});

const KEYS: readonly Field[] = [
  { text: 'LeadSource', of: (deal) => deal.LeadSource },
  { text: 'Account.Name', of: (deal) => deal.Account?.Name ?? null },
  { text: 'IsPrivate', of: (deal) => deal.IsPrivate },
  { text: 'CALENDAR_QUARTER(CloseDate)', of: (deal) => Math.ceil(Number(deal.CloseDate.slice(5, 7)) / 3) },
  // February begins the fiscal year that bears the number of the next calendar year.
  { text: 'FISCAL_YEAR(CloseDate)', of: ({ CloseDate }) => Number(CloseDate.slice(0, 4)) + (CloseDate.slice(5, 7) >= '02' ? 1 : 0) } // prettier-ignore
];

/** GROUPING takes fields, not functions. */
const isTold = (kind: string, key: string): boolean => kind !== '' && !key.includes('(');

const cents = (members: readonly Deal[]): number[] =>
  members.map((deal) => deal.Amount).filter((amount) => amount !== null).map((amount) => Math.round(amount * 100)); // prettier-ignore
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ifAny = <T>(values: readonly T[], of: (values: readonly T[]) => Value): Value =>
  values.length > 0 ? of(values) : null;
const days = (members: readonly Deal[]): string[] => members.map((deal) => deal.CloseDate).sort();

const AGGREGATES: readonly { text: string; of: (members: readonly Deal[]) => Value }[] = [
  { text: 'COUNT(Id)', of: (members) => members.length },
  { text: 'COUNT(Amount)', of: (members) => cents(members).length },
  { text: 'COUNT_DISTINCT(LeadSource)', of: (members) => new Set(members.map((deal) => deal.LeadSource).filter((name) => name !== null)).size }, // prettier-ignore
  { text: 'SUM(Amount)', of: (members) => ifAny(cents(members), (values) => sum(values) / 100) },
  { text: 'MIN(Amount)', of: (members) => ifAny(cents(members), (values) => Math.min(...values) / 100) },
  { text: 'MAX(Amount)', of: (members) => ifAny(cents(members), (values) => Math.max(...values) / 100) },
  { text: 'MIN(CloseDate)', of: (members) => ifAny(days(members), (values) => values[0]!) },
  { text: 'MAX(CloseDate)', of: (members) => ifAny(days(members), (values) => values.at(-1)!) }
];
const LIMITS: Readonly<Record<string, readonly (number | string)[]>> = {
  Id: [1, 3, 8],
  Amount: [20.1, 150.75],
  LeadSource: [1, 2],
  CloseDate: ['2026-03-01', '2026-10-05']
};

/** Which of the keys each set of groups has. */
const groupings = (kind: string, count: number): boolean[][] => {
  const all = Array.from({ length: 2 ** count }, (_, set) =>
    Array.from({ length: count }, (_key, i) => ((set >> i) & 1) === 0)
  );
  if (kind === 'CUBE') return all;
  if (kind === 'ROLLUP') return Array.from({ length: count + 1 }, (_, kept) => Array.from({ length: count }, (_key, i) => i < kept)); // prettier-ignore
  return [Array.from({ length: count }, () => true)];
};

it('groups, adds up and keeps groups as a plain reading does, subtotals too', async () => {
  const having = fc.option(
    fc.constantFrom(...AGGREGATES).chain((aggregate) => {
      const field = /\((\w+)\)/.exec(aggregate.text)![1]!;
      return fc.tuple(fc.constant(aggregate), order, fc.constantFrom(...LIMITS[field]!));
    })
  );
  const query = fc.record({
    test: condition,
    kind: fc.constantFrom('', '', 'ROLLUP', 'CUBE'),
    keys: fc.subarray([...KEYS], { minLength: 1, maxLength: 2 }),
    aggregates: fc.subarray([...AGGREGATES], { minLength: 1, maxLength: 4 }),
    having
  });
  const property = fc.asyncProperty(query, async ({ test, kind, keys, aggregates, having: limit }) => {
    const select = [
      ...keys.flatMap(({ text }, i) => [
        `${text} k${i}`,
        ...(isTold(kind, text) ? [`GROUPING(${text}) g${i}`] : [])
      ]),
      ...aggregates.map(({ text }, i) => `${text} a${i}`)
    ];
    const group = keys.map(({ text }) => text).join(', ');
    const having = limit ? ` HAVING ${limit[0].text} ${limit[1]} ${limit[2]}` : '';
    const soql = `SELECT ${select.join(', ')} FROM Opportunity WHERE ${test.text} GROUP BY ${kind === '' ? group : `${kind}(${group})`}${having}`;
    const kept = deals.filter((deal) => test.keeps(deal));
    const expected: Value[][] = [];
    for (const set of groupings(kind, keys.length)) {
      const groups = new Map<string, Deal[]>();
      // The total of nothing is a row, too.
      if (set.every((isKept) => !isKept)) groups.set('', []);
      for (const deal of kept) {
        const key = set.some((isKept) => isKept) ? JSON.stringify(keys.map(({ of }, i) => set[i] && of(deal))) : '';
        groups.set(key, [...(groups.get(key) ?? []), deal]);
      }
      for (const members of groups.values()) {
        if (limit && !holds(limit[0].of(members), limit[1], limit[2])) continue;
        const shown = keys.flatMap(({ of, text }, i) => [set[i] ? of(members[0]!) : null, ...(isTold(kind, text) ? [set[i] ? 0 : 1] : [])]); // prettier-ignore
        expected.push([...shown, ...aggregates.map(({ of }) => of(members))]);
      }
    } // prettier-ignore
    const found = (await rows(org, soql)).map((row) => Object.values(row).slice(1));
    const sorted = (list: readonly unknown[][]): string[] => list.map((row) => JSON.stringify(row)).sort();
    expect(sorted(found), soql).toEqual(sorted(expected));
  });
  await check(property, 11);
});

it('lists the children of each record as a plain reading does', async () => {
  const property = fc.asyncProperty(
    condition,
    fc.option(fc.integer({ min: 1, max: 5 })),
    async (test, limit) => {
      const inner = `SELECT Id FROM Opportunities WHERE ${test.text} ORDER BY Id DESC${limit === null ? '' : ` LIMIT ${limit}`}`;
      const found = await rows(org, `SELECT Id, (${inner}) FROM Account ORDER BY Id`);
      const shown = found.map(({ Opportunities: list }) => (list as { records: { Id: string }[] } | null)?.records.map(({ Id }) => Id) ?? null); // prettier-ignore
      const expected = ACCOUNTS.map((account) => {
        const own = deals.filter((deal) => deal.Account?.Id === account.Id && test.keeps(deal)).map(({ Id }) => Id).reverse(); // prettier-ignore
        return own.length > 0 ? own.slice(0, limit ?? undefined) : null;
      });
      expect(shown).toEqual(expected);
    }
  );
  await check(property, 17);
});
