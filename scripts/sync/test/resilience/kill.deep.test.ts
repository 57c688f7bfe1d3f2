import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeALot } from './changes.ts';
import { startSync } from './child.ts';
import { Random } from './random.ts';
import { Store } from '../../src/store/store.ts';
import { World, differences, type Written } from './world.ts';

/** Enough history for it to come as a Bulk 2.0 job. */
const size = { deals: 60, mostRows: 50 };
const kills = 20;

let world: World;
/** What an undisturbed first run leaves. */
let afterFirst: Written;
/** When the requests of an undisturbed first and later run came, in milliseconds from the first one; the last is the end. */
const times: Record<'first' | 'later', number[]> = { first: [], later: [] };
let killed = 0;

beforeAll(async () => {
  world = await World.start(size);
  for (const kind of ['first', 'later'] as const) {
    times[kind] = await timesOf(async () => {
      expect((await startSync(world, world.store('undisturbed')).ended).code).toBe(0);
    });
    if (kind === 'first') afterFirst = await world.written();
  }
});
afterAll(() => world.close());

/** Calls the listener at each request of a client of the org. */
function onRequests(listener: () => void): () => void {
  const { server } = world.server.app;
  server.on('request', listener);
  return () => server.off('request', listener);
}

async function timesOf(work: () => Promise<void>): Promise<number[]> {
  const all: number[] = [];
  const stop = onRequests(() => all.push(performance.now()));
  await work().finally(stop);
  return [...all, performance.now()].map((time) => time - (all[0] ?? 0));
}

/** Starts a run and kills it (SIGKILL) at an instant between its first request and its end, by the clock of an earlier run. */
async function killAt(kind: 'first' | 'later', store: string, random: Random): Promise<string> {
  const earlier = times[kind];
  const instant = random.next() * (earlier.at(-1) ?? 0);
  // So many requests were made by then, and so long ago was the last one.
  const request = earlier.filter((time) => time <= instant).length;
  const last = earlier[request - 1] ?? 0;
  const child = startSync(world, store);
  let count = 0;
  let began = 0;
  const stop = onRequests(() => {
    count += 1;
    began ||= performance.now();
    if (count !== request) return;
    // The machine may be faster or slower than it was then.
    const pace = last > 0 ? (performance.now() - began) / last : 1;
    setTimeout(() => child.process.kill('SIGKILL'), (instant - last) * Math.min(1, pace));
  });
  const { signal, code } = await child.ended.finally(stop);
  if (signal === 'SIGKILL') killed += 1;
  else expect(code, 'a run that ended before it was killed').toBe(0);
  return `killed ${Math.round(instant - last)} ms after request ${request}`;
}

/** Rows that the store has twice. */
async function doubles(file: string): Promise<unknown[]> {
  const store = await Store.open(file);
  try {
    const found = [];
    const tables = await store.rows(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'org' AND table_name NOT LIKE '% incoming'"
    );
    for (const { table_name: name } of tables)
      found.push(
        ...(await store.rows(
          `SELECT '${name}' AS name, Id FROM org."${name}" GROUP BY Id HAVING count(*) > 1`
        ))
      );
    return found;
  } finally {
    await store.close();
  }
}

it.each(Array.from({ length: kills / 2 }, (_, n) => n + 1))(
  'a killed run and a plain rerun leave what an undisturbed run leaves (seed %i)',
  async (seed) => {
    const random = new Random(seed);
    const store = world.store(`killed ${seed}`);
    // A first run, in an org that has nothing of the sync's yet.
    await world.unwrite();
    const first = await killAt('first', store, random);
    const rerun = await world.sync({ store });
    const undisturbed = seed === 1 ? afterFirst : await expected(seed - 1);
    expect(differences(await world.written(), undisturbed), first).toEqual([]);
    expect(rerun.refused).toEqual([]);
    // A later one, on what the first one left.
    const made = await changeALot(world, random, 10);
    const second = await killAt('later', store, random);
    await world.sync({ store });
    const after = await world.written();
    expect(differences(after, await expected(seed)), [second, ...made].join('\n')).toEqual([]);
    expect(await doubles(store)).toEqual([]);
  }
);

const known = new Map<number, Written>();

/** What an undisturbed run with another store leaves after the changes of a seed. */
async function expected(seed: number): Promise<Written> {
  const before = known.get(seed);
  if (before) return before;
  await world.sync({ store: world.store(`undisturbed ${seed}`) });
  const written = await world.written();
  known.set(seed, written);
  return written;
}

it('was killed in the middle nearly each time', () => {
  expect(killed).toBeGreaterThan(kills * 0.8);
});
