import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { csv, id, removeFolders, rows, smallOrg } from '../testing/small-org.ts';

/*
 * Random queries over forty deals, answered by the org and by the few lines below, which know nothing of SQL.
 */

interface Deal {
  Id: string;
  Name: string;
  Amount: number | null;
  CloseDate: string;
  LeadSource: string | null;
  IsPrivate: boolean;
  Account: { Name: string } | null;
}

const NAMES = ['alpha', 'Alpha', 'BETA', 'b_ta', 'gamma%', "o'neil"];
const SOURCES = [null, 'Web', 'Other', 'Phone Inquiry'];
const ACCOUNTS = ['Acme', 'globex', 'Initech'];

/** A fixed mixture, so that a failure can be looked at again. */
const deals: Deal[] = Array.from({ length: 40 }, (_, i) => ({
  Id: id('006', i),
  Name: NAMES[(i * 7) % NAMES.length]!,
  Amount: i % 5 === 0 ? null : ((i * 37) % 11) * 10.05,
  CloseDate: `2026-${String(1 + ((i * 5) % 12)).padStart(2, '0')}-${String(1 + ((i * 11) % 28)).padStart(2, '0')}`,
  LeadSource: SOURCES[(i * 3) % SOURCES.length]!,
  IsPrivate: i % 3 === 0,
  Account: i % 4 === 0 ? null : { Name: ACCOUNTS[i % ACCOUNTS.length]! }
}));

const org = await smallOrg({
  data: {
    'Account.csv': csv('Id,Name', ...ACCOUNTS.map((name, i) => `${id('001', i)},${name}`)),
    'Opportunity.csv': csv(
      'Id,Name,StageName,Amount,CloseDate,LeadSource,IsPrivate,AccountId',
      ...deals.map((deal) =>
        [deal.Id, deal.Name, 'Prospecting', deal.Amount?.toFixed(2) ?? '', deal.CloseDate, deal.LeadSource ?? '', deal.IsPrivate, deal.Account ? id('001', ACCOUNTS.indexOf(deal.Account.Name)) : ''].join(',')
      ) // prettier-ignore
    )
  }
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

type Value = string | number | boolean | null;
interface Test {
  text: string;
  keeps(deal: Deal): boolean;
}

const fold = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);
const quoted = (value: Value): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);

function compared(
  field: string,
  of: (deal: Deal) => Value,
  operator: string,
  value: Value,
  text = quoted(value)
): Test {
  const keeps = (deal: Deal): boolean => {
    const [left, right] = [fold(of(deal)), fold(value)];
    if (operator === '!=') return left !== right;
    if (operator === '=') return left === right;
    if (left === null || right === null) return false;
    return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[operator]!;
  };
  return { text: `${field} ${operator} ${text}`, keeps };
}

const equality = fc.constantFrom('=', '!=');
const order = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const money = (value: number): string => value.toFixed(2);

const simple: fc.Arbitrary<Test> = fc.oneof(
  fc
    .tuple(order, fc.constantFrom(...NAMES))
    .map(([operator, value]) => compared('Name', (deal) => deal.Name, operator, value)),
  fc
    .tuple(equality, fc.constantFrom(...SOURCES))
    .map(([operator, value]) => compared('LeadSource', (deal) => deal.LeadSource, operator, value)),
  fc
    .tuple(equality, fc.constantFrom(...ACCOUNTS, null))
    .map(([operator, value]) =>
      compared('Account.Name', (deal) => deal.Account?.Name ?? null, operator, value)
    ),
  fc
    .tuple(order, fc.constantFrom(0, 10.05, 50.25, 100.5))
    .map(([operator, value]) =>
      compared('Amount', (deal) => deal.Amount && Number(money(deal.Amount)), operator, value, money(value))
    ),
  fc
    .tuple(order, fc.constantFrom('2026-02-12', '2026-06-01', '2026-11-12'))
    .map(([operator, value]) => compared('CloseDate', (deal) => deal.CloseDate, operator, value, value)),
  fc
    .tuple(equality, fc.boolean())
    .map(([operator, value]) => compared('IsPrivate', (deal) => deal.IsPrivate, operator, value)),
  fc
    .tuple(fc.boolean(), fc.uniqueArray(fc.constantFrom(...SOURCES), { minLength: 1 }))
    .map(([negated, values]): Test => ({
      text: `LeadSource ${negated ? 'NOT IN' : 'IN'} (${values.map(quoted).join(', ')})`,
      keeps: (deal) => {
        if (deal.LeadSource === null) return values.includes(null) !== negated;
        return values.includes(deal.LeadSource) !== negated;
      }
    })),
  fc.constantFrom('a%', '%a', 'b\\_%', '%\\%', '_e_a').map((pattern): Test => {
    const expression = pattern.replace(/\\?[%_]/g, (mark) => ({ '%': '.*', _: '.' })[mark] ?? mark[1]!);
    return {
      text: `Name LIKE '${pattern}'`,
      keeps: (deal) => new RegExp(`^${expression}$`, 'i').test(deal.Name)
    };
  })
);

const { condition } = fc.letrec<{ condition: Test }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    simple,
    tie('condition').map((inner): Test => ({
      text: `(NOT ${inner.text})`,
      keeps: (deal) => !inner.keeps(deal)
    })),
    fc
      .tuple(fc.constantFrom('AND', 'OR'), fc.array(tie('condition'), { minLength: 2, maxLength: 3 }))
      .map(([word, parts]): Test => ({
        text: `(${parts.map((part) => part.text).join(` ${word} `)})`,
        keeps: (deal) =>
          word === 'AND' ? parts.every((part) => part.keeps(deal)) : parts.some((part) => part.keeps(deal))
      }))
  )
}));

it('keeps the records that a plain reading of the condition keeps', async () => {
  const property = fc.asyncProperty(condition, async ({ text, keeps }) => {
    const found = await rows(org, `SELECT Id FROM Opportunity WHERE ${text} ORDER BY Id`);
    expect(found.map((record) => record.Id)).toEqual(deals.filter(keeps).map((deal) => deal.Id));
  });
  await fc.assert(property, { numRuns: 300, seed: 7 });
});

const KEYS: [text: string, of: (deal: Deal) => Value][] = [
  ['LeadSource', (deal) => deal.LeadSource],
  ['Account.Name', (deal) => deal.Account?.Name ?? null],
  ['IsPrivate', (deal) => deal.IsPrivate],
  ['CALENDAR_QUARTER(CloseDate)', (deal) => Math.ceil(Number(deal.CloseDate.slice(5, 7)) / 3)]
];

it('groups and adds up as a plain reading does', async () => {
  const property = fc.asyncProperty(
    condition,
    fc.subarray(KEYS, { minLength: 1, maxLength: 2 }),
    async ({ text, keeps }, keys) => {
      const select = keys.map(([key], i) => `${key} k${i}`).join(', ');
      const group = keys.map(([key]) => key).join(', ');
      const found = await rows(
        org,
        `SELECT ${select}, COUNT(Id) n, COUNT(Amount) known, SUM(Amount) total, MAX(Amount) most FROM Opportunity WHERE ${text} GROUP BY ${group}`
      );
      const groups = new Map<string, Deal[]>();
      for (const deal of deals.filter(keeps)) {
        const key = JSON.stringify(keys.map(([, of]) => of(deal)));
        groups.set(key, [...(groups.get(key) ?? []), deal]);
      }
      const shown = found.map(
        (row) =>
          [JSON.stringify(keys.map((_, i) => row[`k${i}`])), row.n, row.known, row.total, row.most] as const
      );
      const expected = [...groups].map(([key, members]) => {
        const amounts = members.map((deal) => deal.Amount).filter((amount) => amount !== null).map((amount) => Math.round(amount * 100)); // prettier-ignore
        const total = amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) / 100 : null;
        return [
          key,
          members.length,
          amounts.length,
          total,
          amounts.length > 0 ? Math.max(...amounts) / 100 : null
        ] as const;
      });
      const sorted = <T extends readonly [string, ...unknown[]]>(list: readonly T[]) =>
        [...list].sort((a, b) => (a[0] < b[0] ? -1 : 1));
      expect(sorted(shown)).toEqual(sorted(expected));
    }
  );
  await fc.assert(property, { numRuns: 150, seed: 11 });
});
