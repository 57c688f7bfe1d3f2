import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explainFrom } from '../../src/explain/explain.ts';
import { kinds, type Kind, type Question, type Sum } from '../../src/explain/figure.ts';
import { Store } from '../../src/store/store.ts';
import { users } from './company.ts';
import { World, type Fields } from './world.ts';

/** Every figure that a run leaves in the org can be opened, and its rows add up to it. */
let world: World;
let store: Store;

beforeAll(async () => {
  world = await World.start();
  await world.sync();
  store = await Store.open(world.store('usual'));
});
afterAll(async () => {
  await store.close();
  await world.close();
});

const isMonth = (record: Fields): boolean =>
  String((record.Forecast_Period__r as Fields).Key__c).startsWith('M');

/** A question about a sum of a record. */
function questionOf(kind: Kind, dimension: string, sum: Sum, record: Fields): Question {
  const [, day = ''] = String((record.Forecast_Period__r as Fields).Key__c).split(':');
  const value = String(record[kind.value]);
  const motion = String(record.Sales_Motion__c ?? '');
  return { day, isMonth: isMonth(record), sum: sum.name, dimension, value, motion };
}

/** The records of a dimension that count something for a sum: the first quarter's and the first month's. */
async function recordsOf(kind: Kind, dimension: string, sum: Sum): Promise<Fields[]> {
  const fields = [kind.value, sum.count, sum.amount, kind.rows === 'stays' ? 'Sales_Motion__c' : undefined];
  const records = await world.rows(
    `SELECT Forecast_Period__r.Key__c, ${fields.filter(Boolean).join(', ')} FROM ${kind.object}
       WHERE ${sum.count ?? sum.amount} > 0 ${kind.rows === 'deals' ? `AND Dimension__c = '${dimension}'` : ''} ORDER BY Key__c`
  );
  const found = [false, true].map((month) => records.find((record) => isMonth(record) === month));
  return found.filter((record) => record !== undefined);
}

const monthsOf = async (dimension: string): Promise<number> =>
  (
    await world.rows(
      `SELECT Id FROM Sales_Metric__c WHERE Dimension__c = '${dimension}' AND Forecast_Period__r.Kind__c = 'Month'`
    )
  ).length;

it.each(kinds.flatMap((kind) => kind.dimensions.map((dimension) => ({ kind, dimension, of: kind.object }))))(
  '$of by $dimension: the rows behind each sum add up to what the org has',
  async ({ kind, dimension }) => {
    let opened = 0;
    for (const sum of kind.sums) {
      for (const record of await recordsOf(kind, dimension, sum)) {
        const question = questionOf(kind, dimension, sum, record);
        const { count, amount, rows } = await explainFrom(store, question);
        const ids = new Set(rows.map(({ id, on }) => `${id} ${String(on ?? '')}`));
        expect(ids.size, JSON.stringify(question)).toBe(rows.length);
        if (sum.count) expect(count, JSON.stringify(question)).toBe(record[sum.count]);
        if (sum.amount) expect(amount, JSON.stringify(question)).toBe(record[sum.amount]);
        opened += 1;
      }
    }
    const isOfQuarters = dimension.includes(' by ');
    expect(opened, 'sums of quarters and months that count something').toBeGreaterThan(
      isOfQuarters ? kind.sums.length / 2 : kind.sums.length
    );
    const months = isOfQuarters && kind.rows === 'deals' ? await monthsOf(dimension) : 0;
    expect(months, 'records of two dimensions and a month').toBe(0);
  }
);

it('takes names as people write them', async () => {
  const question = { day: '2026-05-20', isMonth: false, motion: '' };
  const [one, other] = await Promise.all([
    explainFrom(store, { ...question, sum: 'Won', dimension: 'Team', value: users[0] as string }),
    explainFrom(store, { ...question, sum: 'won_amount__c', dimension: 'team', value: 'person 0' })
  ]);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ periodKey: 'Q:2026-04-01', label: 'Person 0', sum: 'Won' });
});

it.each([
  [{ sum: 'Wonn' }, /^Sales_Metric__c has no sum Wonn. It has Won, /],
  [{ dimension: 'Planet' }, /^There is no dimension Planet. Use one of Company, /],
  [
    { dimension: 'Segment', value: 'X' },
    /^Nothing counts for Segment X in Q:2026-07-01. There are Enterprise, /
  ],
  [{ day: '2031-01-01' }, /^There are no figures for the quarter of 2031-01-01, only from 20\d\d-/]
])('says what there is when asked for %j', async (wrong, message) => {
  const question = {
    day: '2026-07-01',
    isMonth: false,
    sum: 'Won',
    dimension: 'Company',
    value: 'All',
    motion: ''
  };
  await expect(explainFrom(store, { ...question, ...wrong })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(message)
  });
});

it('does not call something a figure that its rows do not add up to', async () => {
  await store.run('BEGIN TRANSACTION');
  await store.run('UPDATE metric SET Won_Count__c = Won_Count__c + 1');
  const question = {
    day: '2026-07-01',
    isMonth: false,
    sum: 'Won',
    dimension: 'Company',
    value: 'All',
    motion: ''
  };
  await expect(explainFrom(store, question)).rejects.toThrow(/and not to the figure/);
  await store.run('ROLLBACK');
});

it('prints the deals from the command line', async () => {
  const { sum, amount } = await explainFrom(store, {
    ...{ day: '2026-07-01', isMonth: false, sum: 'Slipped', dimension: 'Company', value: 'All', motion: '' }
  });
  await store.close();
  const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
  const args = ['explain', '2026-07-01', 'Slipped', 'Company', '--store', world.store('usual')];
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', main, ...args]);
  store = await Store.open(world.store('usual'));
  const lines = stdout.trim().split('\n');
  expect(lines[0]).toMatch(new RegExp(`^${sum}, Q:2026-07-01, Company All: \\d+ deals, `));
  expect(lines[0]).toContain(amount?.toLocaleString('en-US', { minimumFractionDigits: 2 }));
  expect(lines[2]).toMatch(/^006pr\w{13} +[\d,]+\.\d\d +20\d\d-\d\d-\d\d /);
  expect(lines.at(-1)).toMatch(/^These \d+ deals add up to the figure\.$/);
});
