import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeALot } from './changes.ts';
import { Random } from './random.ts';
import { World } from './world.ts';

/**
 * A disk that is full. The test uses the system's limit of a file's size: a write beyond it fails like one to a full disk, in
 * DuckDB's file, its log or a page, and no right of an administrator is needed to set it.
 */
const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
let world: World;

beforeAll(async () => {
  world = await World.start({ deals: 60, mostRows: 50 });
});
afterAll(() => world.close());

function syncWithin(kilobytes: number, store: string): Promise<{ code: number | null; err: string }> {
  // Blocks of ulimit are 1024 bytes in bash. Ignored, the signal is an error of the write that goes too far.
  const script = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`;
  const args = ['--import', 'tsx', main, '--instance-url', world.server.origin, '--store', store];
  const child = spawn('bash', ['-c', script, 'bash', process.execPath, ...args], {
    env: { ...process.env, SF_ACCESS_TOKEN: world.newToken(), TSX_DISABLE_CACHE: '1' }
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, err }));
  });
}

const SENTENCE =
  /The disk is full: nothing more can be written in .*\. Nothing is lost; free some space, or choose another place with --store, and start again\.$/;

// The smallest lets nothing be written, the next end within the reading and the computing of a first run, the largest when all is done
// and DuckDB's log is to become its file; each goes on with the store that the one before it left.
it.each([40, 400, 800, 5000])('that holds %d kB ends a run in a sentence', async (kilobytes) => {
  const { code, err } = await syncWithin(kilobytes, world.store('usual'));
  expect([code, err]).toEqual([1, expect.stringMatching(new RegExp(SENTENCE, 'm'))]);
});

it('loses nothing of what was read', async () => {
  await world.sync();
  expect(await world.asFresh()).toEqual([]);
});

it('loses nothing of a store that has been, when it comes in a later run', async () => {
  const store = world.store('usual');
  world.forward(3600);
  await changeALot(world, new Random(21), 8);
  const { code, err } = await syncWithin(300, store);
  expect([code, err]).toEqual([1, expect.stringMatching(new RegExp(SENTENCE, 'm'))]);
  await world.sync();
  expect(await world.asFresh()).toEqual([]);
});
