import { expect, it } from 'vitest';
import { Database } from '../../../engine/store/database.ts';
import { inBackground, withDeadline } from '../../../engine/store/deadline.ts';

/** Hours of work for DuckDB. */
const ENDLESS =
  'SELECT count(*) AS n FROM range(100000000) a, range(100000) b WHERE sqrt(a.range * b.range)::BIGINT % 7 = 3';
const LONGEST = 5000;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

it('a statement ends with its caller’s time, for a reader and in a transaction, and the next ones run', async () => {
  const database = await Database.open();
  const timeout = { errorCode: 'QUERY_TIMEOUT', message: 'Your query request was running for too long.' };
  const took = await timed(async () => {
    await expect(withDeadline(300, () => database.reader().rows(ENDLESS))).rejects.toMatchObject(timeout);
    const write = withDeadline(300, () =>
      database.write(async (session) => {
        await session.run('CREATE TABLE half (n INTEGER)');
        await session.rows(ENDLESS);
      })
    );
    await expect(write).rejects.toMatchObject(timeout);
  });
  expect(took).toBeLessThan(LONGEST);
  expect(await database.reader().rows("SELECT * FROM duckdb_tables() WHERE table_name = 'half'")).toEqual([]);
  expect(await database.write((session) => session.rows('SELECT 1 AS n'))).toEqual([{ n: 1 }]);
  await database.close();
}); // prettier-ignore

it('a long statement does not hold up the others, and work in the background has its own time', async () => {
  const database = await Database.open();
  const long = withDeadline(3000, () => database.reader().rows(ENDLESS)).catch(() => 'ended');
  for (let n = 0; n < 10; n++)
    expect(await timed(() => database.reader().rows('SELECT 1 AS n'))).toBeLessThan(2000);
  expect(await long).toBe('ended');
  const later = withDeadline(1, () => inBackground(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return database.reader().rows('SELECT 2 AS n');
  })); // prettier-ignore
  expect(await later).toEqual([{ n: 2 }]);
  await database.close();
});

it('the end of the org ends what is at work, and undoes it', async () => {
  const database = await Database.open();
  const reading = database.reader().rows(ENDLESS).catch((error: Error) => error.message);
  const writing = database.write((session) => session.rows(ENDLESS)).catch((error: Error) => error.message);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await timed(() => database.close(true))).toBeLessThan(LONGEST);
  expect([await reading, await writing]).toEqual([expect.stringMatching(/Interrupt/i), expect.stringMatching(/Interrupt/i)]);
}); // prettier-ignore
