import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SalesforceError } from '../../../engine/errors.ts';
import { Dice } from '../../support/malformed/index.ts';
import { startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';

/** No query may take longer, in milliseconds, on whatever machine. */
const LONGEST = 5000;
/** As long as an account's name may be: all ways to share it among ten `%` are more than can be tried. */
const LONG_NAME = 'a'.repeat(255);
const NAMES = [LONG_NAME, 'ab', 'a_b', 'a%b', 'a\\b', 'Acme (new).', '^$.*+?[]{}|/-'];

let test: TestOrg;
beforeAll(async () => {
  test = await startTestOrg();
  for (const Name of NAMES) await test.call('POST /sobjects/Account', { body: { Name } });
});
afterAll(() => test.close());

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function refusal(soql: string): Promise<SalesforceError> {
  try {
    await test.rows(soql);
  } catch (error) {
    return error as SalesforceError;
  }
  throw new Error(`${soql.slice(0, 100)} was not refused.`);
}

/** SOQL's LIKE by plain loops: which beginnings of the text each part of the pattern can end at. */
function isLike(text: string, pattern: string): boolean {
  let ends = new Set([0]);
  for (let i = 0; i < pattern.length; i++) {
    const next = new Set<number>();
    const mark = pattern[i]!;
    if (mark === '%') {
      const first = Math.min(...ends);
      for (let end = first; end <= text.length; end++) next.add(end);
    } else {
      const wanted = mark === '\\' ? pattern[++i]! : mark === '_' ? undefined : mark;
      for (const end of ends)
        if (end < text.length && (wanted === undefined || text[end] === wanted)) next.add(end + 1);
    }
    ends = next;
    if (ends.size === 0) return false;
  }
  return ends.has(text.length);
}

describe('LIKE', () => {
  it.each([2, 3, 12, 255, 1000])(
    'with %d signs for any characters ends, on a long name too',
    async (count) => {
      const pattern = `${'%a'.repeat(count)}b`;
      expect(await took(() => test.rows(`SELECT Id FROM Account WHERE Name LIKE '${pattern}'`))).toBeLessThan(
        LONGEST
      );
    }
  );

  it('finds what a plain comparison finds, in 300 random patterns', async () => {
    const dice = new Dice(7);
    const stored = (await test.rows('SELECT Name FROM Account')).map(({ Name }) => String(Name));
    for (let n = 0; n < 300; n++) {
      const pattern = Array.from({ length: dice.below(7) + 1 }, () =>
        dice.pick(['%', '%', '_', 'a', 'b', 'aa', '\\%', '\\_', '.', '(', '*', '|', '-', ' '])
      ).join('');
      const found = await test.rows(`SELECT Name FROM Account WHERE Name LIKE '${pattern}'`);
      const expected = stored.filter((name) => isLike(name.toLowerCase(), pattern));
      expect(found.map(({ Name }) => Name).sort(), pattern).toEqual(expected.sort());
    }
  });
});

describe('a statement that would take long is refused before it is read', () => {
  const where = (condition: string) => `SELECT Id FROM Account WHERE ${condition}`;
  const many = (count: number, condition: (i: number) => string, word: string) =>
    Array.from({ length: count }, (_, i) => condition(i)).join(word);

  it.each([
    ['an open text of 40,000 escapes', where(`Name = '${"\\'".repeat(40_000)}`), 'MALFORMED_QUERY'],
    ['more than 100,000 characters', where(`Name = 'x' ${' '.repeat(100_000)}`), 'MALFORMED_QUERY'],
    ['a text of more than 4,000 characters', where(`Name = '${'x'.repeat(4001)}'`), 'MALFORMED_QUERY'],
    ['1,000 brackets', where(`${'('.repeat(1000)}Name = 'x'${')'.repeat(1000)}`), 'QUERY_TOO_COMPLICATED'],
    ['10,000 negations', where(`${'NOT '.repeat(10_000)}Name = 'x'`), 'QUERY_TOO_COMPLICATED'],
    ['4,000 conditions', where(many(4000, (i) => `Name = 'x${i}'`, ' OR ')), 'QUERY_TOO_COMPLICATED'],
    ['a list of 5,000 days', where(`CreatedDate IN (${many(5000, (i) => `LAST_N_DAYS:${i}`, ',')})`), 'QUERY_TOO_COMPLICATED'],
    ['an order of 9,000 fields', `SELECT Id FROM Account ORDER BY ${many(9000, () => 'Name', ',')}`, 'MALFORMED_QUERY'],
    ['subtotals of ten fields', `SELECT COUNT(Id) FROM Account GROUP BY CUBE (${many(10, () => 'Name', ',')})`, 'MALFORMED_QUERY']
  ])('%s', async (_, soql, code) => {
    let error: SalesforceError | undefined;
    expect(await took(async () => (error = await refusal(soql)))).toBeLessThan(LONGEST);
    expect(error?.errorCode).toBe(code);
  }); // prettier-ignore

  it('by every way in: query, Bulk and batch', async () => {
    const soql = where(`Name = '${"\\'".repeat(60_000)}`);
    const bulk = await test.call('POST /jobs/query', { body: { operation: 'query', query: soql } });
    expect([bulk.status, bulk.body[0].errorCode]).toEqual([400, 'MALFORMED_QUERY']);
    const url = `v66.0/query?q=${encodeURIComponent(soql)}`;
    const batch = await test.call('POST /composite/batch', { body: { batchRequests: [{ method: 'GET', url }] } });
    expect(batch.body.results[0].statusCode).toBe(400);
    expect(batch.body.results[0].result[0].errorCode).toBe('MALFORMED_QUERY');
  }); // prettier-ignore

  it('and 1,000 conditions, or 100 brackets, are none of that', async () => {
    expect(await test.rows(where(many(1000, (i) => `Name = 'x${i}'`, ' OR ')))).toEqual([]);
    const soql = where(`${"(Name = 'x' AND ".repeat(100)}Name = 'y'${')'.repeat(100)}`);
    expect(await test.rows(soql)).toEqual([]);
  });
});
