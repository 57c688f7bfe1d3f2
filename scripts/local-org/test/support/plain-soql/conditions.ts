import fc from 'fast-check';
import { ACCOUNTS, NAMES, SOURCES, TIME_ZONE, deals } from './deals.ts';
import type { Deal, Field, Value } from './deals.ts';

/** A condition as SOQL has it, and whether it keeps a deal. */
export interface Test {
  readonly text: string;
  keeps(deal: Deal): boolean;
}

const fold = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);
const quoted = (value: Value): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);

/** What an operator says of two values, of which neither has case. */
export const holds = (left: Value, operator: string, right: Value): boolean => {
  if (operator === '!=') return left !== right;
  if (operator === '=') return left === right;
  if (left === null || right === null) return false;
  return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[operator]!;
};

const compared = ({ text, of }: Field, operator: string, value: Value, shown = quoted(value)): Test => ({
  text: `${text} ${operator} ${shown}`,
  keeps: (deal) => holds(fold(of(deal)), operator, fold(value))
});

const name: Field = { text: 'Name', of: (deal) => deal.Name };
const source: Field = { text: 'LeadSource', of: (deal) => deal.LeadSource };
const account: Field = { text: 'Account.Name', of: (deal) => deal.Account?.Name ?? null };
const accountId: Field = { text: 'AccountId', of: (deal) => deal.Account?.Id ?? null };
const amount: Field = { text: 'Amount', of: (deal) => deal.Amount };
const closeDate: Field = { text: 'CloseDate', of: (deal) => deal.CloseDate };
const created: Field = { text: 'CreatedDate', of: (deal) => deal.CreatedDate };
const isPrivate: Field = { text: 'IsPrivate', of: (deal) => deal.IsPrivate };

const equality = fc.constantFrom('=', '!=');
export const order = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const sources = [null, ...SOURCES];

/** Spans of days `[from, to)` on 20 August 2026, a Thursday, in a fiscal year that began in February. */
const SPANS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  TODAY: ['2026-08-20', '2026-08-21'],
  YESTERDAY: ['2026-08-19', '2026-08-20'],
  THIS_WEEK: ['2026-08-16', '2026-08-23'],
  LAST_MONTH: ['2026-07-01', '2026-08-01'],
  THIS_QUARTER: ['2026-07-01', '2026-10-01'],
  THIS_FISCAL_QUARTER: ['2026-08-01', '2026-11-01'],
  LAST_FISCAL_QUARTER: ['2026-05-01', '2026-08-01'],
  THIS_FISCAL_YEAR: ['2026-02-01', '2027-02-01'],
  NEXT_FISCAL_YEAR: ['2027-02-01', '2028-02-01'],
  LAST_YEAR: ['2025-01-01', '2026-01-01'],
  LAST_90_DAYS: ['2026-05-22', '2026-08-21'],
  'LAST_N_DAYS:30': ['2026-07-21', '2026-08-21'],
  'NEXT_N_DAYS:30': ['2026-08-21', '2026-09-20'],
  'LAST_N_MONTHS:2': ['2026-06-01', '2026-08-01'],
  'NEXT_N_QUARTERS:1': ['2026-10-01', '2027-01-01'],
  'LAST_N_FISCAL_QUARTERS:2': ['2026-02-01', '2026-08-01'],
  'N_MONTHS_AGO:3': ['2026-05-01', '2026-06-01']
};

const dayInZone = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });
const dayOf: Readonly<Record<string, (deal: Deal) => string>> = {
  CloseDate: (deal) => deal.CloseDate,
  CreatedDate: (deal) => dayInZone.format(new Date(`${deal.CreatedDate}Z`))
};

const inSpan = (field: string, operator: string, literal: string): Test => {
  const [from, to] = SPANS[literal]!;
  const keeps = (deal: Deal): boolean => {
    const day = dayOf[field]!(deal);
    const within = day >= from && day < to;
    return { '=': within, '!=': !within, '<': day < from, '<=': day < to, '>': day >= to, '>=': day >= from }[operator]!; // prettier-ignore
  };
  return { text: `${field} ${operator} ${literal}`, keeps };
};

const among = (field: Field, negated: boolean, values: readonly Value[]): Test => ({
  text: `${field.text} ${negated ? 'NOT IN' : 'IN'} (${values.map(quoted).join(', ')})`,
  keeps: (deal) => values.map(fold).includes(fold(field.of(deal))) !== negated
});

const pick = <T extends Value>(field: Field, operator: fc.Arbitrary<string>, values: readonly T[], shown?: (value: T) => string) =>
  fc.tuple(operator, fc.constantFrom(...values)).map(([sign, value]) => compared(field, sign, value, shown?.(value))); // prettier-ignore
const lists = (field: Field, values: readonly Value[]) =>
  fc.tuple(fc.boolean(), fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 })).map(([negated, list]) => among(field, negated, list)); // prettier-ignore

const simple: fc.Arbitrary<Test> = fc.oneof(
  pick(name, order, NAMES),
  pick(source, equality, sources),
  pick(account, equality, [...ACCOUNTS.map(({ Name }) => Name), null]),
  pick(accountId, equality, [...ACCOUNTS.map(({ Id }) => Id), null]),
  pick(amount, order, [0, 10.05, 50.25, 100.5], (value) => value.toFixed(2)),
  pick(amount, equality, [null]),
  pick(closeDate, order, ['2026-02-12', '2026-06-01', '2026-11-12'], (value) => value),
  pick(created, order, [deals[3]!.CreatedDate, '2026-06-01T00:00:00'], (value) => `${value}Z`),
  pick(isPrivate, equality, [true, false]),
  lists(source, sources),
  lists(name, NAMES),
  lists(account, [...ACCOUNTS.map(({ Name }) => Name), null]),
  fc.tuple(fc.constantFrom('CloseDate', 'CreatedDate'), order, fc.constantFrom(...Object.keys(SPANS)))
    .map(([field, operator, literal]) => inSpan(field, operator, literal)), // prettier-ignore
  pick(
    { text: 'CALENDAR_MONTH(CloseDate)', of: (deal) => Number(deal.CloseDate.slice(5, 7)) },
    order,
    [2, 6, 11]
  ),
  fc.tuple(fc.constantFrom('Name', 'Account.Name'), fc.constantFrom('a%', '%a', 'b\\_%', '%\\%', '_e_a', '%e%', 'ACME')).map(([field, pattern]): Test => {
    const expression = pattern.replace(/\\?[%_]/g, (mark) => ({ '%': '.*', _: '.' })[mark] ?? mark[1]!);
    const of = field === 'Name' ? name.of : account.of;
    const keeps = (deal: Deal): boolean => {
      const value = of(deal);
      return value !== null && new RegExp(`^${expression}$`, 'i').test(String(value));
    };
    return { text: `${field} LIKE '${pattern}'`, keeps };
  }) // prettier-ignore
);

/** Conditions within conditions. */
export const { condition } = fc.letrec<{ condition: Test }>((tie) => ({
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

/** Semi- and anti-joins; null of the inner query is left out, an anti-join keeps null of the outer one. */
const joined: fc.Arbitrary<Test> = fc.oneof(
  fc.tuple(fc.boolean(), fc.constantFrom('a%', '%i%', 'x')).map(([negated, pattern]): Test => {
    const keep = new RegExp(`^${pattern.replaceAll('%', '.*')}$`, 'i');
    const ids = new Set(ACCOUNTS.filter(({ Name }) => keep.test(Name)).map(({ Id }) => Id));
    return {
      text: `AccountId ${negated ? 'NOT IN' : 'IN'} (SELECT Id FROM Account WHERE Name LIKE '${pattern}')`,
      keeps: (deal) => (deal.Account !== null && ids.has(deal.Account.Id)) !== negated
    };
  }),
  fc.tuple(fc.boolean(), condition).map(([negated, inner]): Test => {
    const ids = new Set(deals.filter((deal) => inner.keeps(deal)).map((deal) => deal.Account?.Id));
    return {
      text: `AccountId ${negated ? 'NOT IN' : 'IN'} (SELECT AccountId FROM Opportunity WHERE ${inner.text})`,
      keeps: (deal) => (deal.Account !== null && ids.has(deal.Account.Id)) !== negated
    };
  })
);

/** Any condition of a query: at its top it may hold queries. */
export const where: fc.Arbitrary<Test> = fc
  .tuple(condition, fc.array(joined, { maxLength: 2 }))
  .map(([first, others]) => ({
    text: [first, ...others].map((part) => part.text).join(' AND '),
    keeps: (deal) => [first, ...others].every((part) => part.keeps(deal))
  }));
