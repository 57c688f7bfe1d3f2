import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDay } from './calendar.ts';
import { toCsv } from './csv.ts';
import { generate } from './generate.ts';

interface Ended {
  code: number;
  stderr: string;
}

const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/sample-data/main.ts', ...args],
      (error, _stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, stderr })
    );
  });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-company-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run sample', () => {
  it('writes one file per object, byte for byte what the options say, and tells how far it is', async () => {
    const out = join(folder, 'company');
    const { code, stderr } = await run(
      '--out',
      out,
      '--today',
      '2026-05-20',
      '--deals',
      '300',
      '--sellers',
      '10',
      '--seed',
      '3'
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/Sample company: deals\n.*Sample company: [\d,]+ records in /s);
    const tables = generate({ seed: 3, today: parseDay('2026-05-20'), deals: 300, sellers: 10 });
    expect((await readdir(out)).sort()).toEqual(
      Object.keys(tables)
        .map((object) => `${object}.csv`)
        .sort()
    );
    expect(await readFile(join(out, 'Opportunity.csv'), 'utf8')).toBe(toCsv(tables.Opportunity ?? []));
  });

  it.each([
    [['--today', '2026-02-30'], '"2026-02-30" is not a date'],
    [['--deals', 'many'], 'Give a whole number of at least 100'],
    [['--sellers', '3'], 'Give a whole number of at least 8']
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { code, stderr } = await run('--out', join(folder, 'refused'), ...args);
    expect(code).not.toBe(0);
    expect(stderr).toContain(sentence);
  });

  it('says where it could not write', async () => {
    const file = join(folder, 'taken');
    await writeFile(file, '');
    const { code, stderr } = await run('--out', file, '--deals', '100', '--sellers', '8');
    expect(code).toBe(1);
    expect(stderr).toContain(`The sample company could not be written to ${file}`);
  });
});
