import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scratch, sweepScratch } from '../../../engine/store/scratch.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'scratch-test-'));
  vi.stubEnv('TMPDIR', place);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

const folders = (): string[] => readdirSync(place).filter((name) => name.startsWith('local-org-'));

/** An org's database whose statement needs more memory than it may have; resolves when it has spilled to the disk. */
async function startSpilling(): Promise<{ process: ChildProcess; folder: string }> {
  const script = join(place, 'spilling.mts');
  writeFileSync(
    script,
    `import { readdirSync, existsSync } from 'node:fs';
     import { join } from 'node:path';
     import { Database } from ${JSON.stringify(resolve(import.meta.dirname, '../../../engine/store/database.ts'))};
     const database = await Database.open();
     const spill = join(database.scratchFolder(), 'spill');
     setInterval(() => existsSync(spill) && readdirSync(spill).length > 0 && console.log(database.scratchFolder()), 20);
     await database.write(async (session) => {
       await session.run("SET memory_limit = '40MB'");
       await session.run('CREATE TABLE sorted AS SELECT hash(range)::VARCHAR AS h FROM range(100000000) ORDER BY h');
     });`
  );
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const [folder] = (await once(child.stdout!, 'data')) as [Buffer];
  return { process: child, folder: String(folder).split('\n')[0]! };
}

it('the next start takes away what a killed org has left, what DuckDB has spilled too', async () => {
  const { process: org, folder } = await startSpilling();
  const own = new Scratch();
  const ended = once(org, 'exit');
  try {
    sweepScratch();
    expect(existsSync(folder), 'while it runs').toBe(true);
  } finally {
    org.kill('SIGKILL');
  }
  await ended;
  expect(readdirSync(join(folder, 'spill')).length).toBeGreaterThan(0);
  const mine = own.folder();
  sweepScratch();
  expect(folders().map((name) => join(place, name))).toEqual([mine]);
  own.remove();
  expect(folders()).toEqual([]);
});

it('and nothing else: other names, other machines, what is no folder of an org', async () => {
  const dead = spawn(process.execPath, ['-e', '']);
  await once(dead, 'exit');
  const name = new Scratch().folder().split('/').at(-1)!;
  const others = [
    'local-org-test-abc',
    `local-org-another.machine-${dead.pid}-abcdef`,
    name.replace(/-\d+-\w+$/, `-${dead.pid}-a b`),
    name.replace(/-\d+-\w+$/, `-${dead.pid}`),
    name.replace(/-\d+-\w+$/, '-1-abcdef')
  ];
  for (const other of others) mkdirSync(join(place, other));
  mkdirSync(join(place, name.replace(/-\d+-\w+$/, `-${dead.pid}-abcdef`)));
  sweepScratch();
  expect(folders().sort()).toEqual([name, ...others].sort());
});
