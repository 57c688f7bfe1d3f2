import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceObjects } from '../../src/plan/objects.ts';
import { text } from '../../src/plan/source-object.ts';
import { readRegularFile } from '../../src/store/files.ts';
import { addRows } from '../../src/store/page.ts';
import { Store } from '../../src/store/store.ts';
import { orgTable } from '../../src/store/tables.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a store', () => {
  it.each(['org.duckdb', 'kept.duckdb', 'temp.duckdb', 'main.db', "it's mine; here.duckdb", 'store'])(
    'may be called %s',
    async (name) => {
      const file = join(folder, name);
      const first = await Store.open(file);
      await first.run('INSERT INTO org."User" (Id) VALUES ($id)', { id: 'ann' });
      await first.close();
      const again = await Store.open(file);
      expect(await again.rows('SELECT Id FROM org."User"')).toEqual([{ Id: 'ann' }]);
      await again.close();
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(existsSync(`${file}.wal`)).toBe(false);
    }
  );
});

it('reads the id of nothing as a blank lookup', async () => {
  const store = await Store.open(join(folder, 'blank.duckdb'));
  const object = sourceObjects.find(({ name }) => name === 'Task')!;
  const row = object.fields.map(({ name }) =>
    name === 'Id' ? 't' : name === 'WhoId' ? '000000000000000AAA' : null
  );
  await addRows(store, [row], orgTable(object), object.fields);
  expect(await store.rows('SELECT Id, WhoId FROM org.Task')).toEqual([{ Id: 't', WhoId: null }]);
  await store.close();
});

describe('a path means what it says', () => {
  // Each is beside a folder that its pattern would match.
  it.each([
    ['g[1]', 'g1'],
    ['g*', 'gx'],
    ['**', 'deep'],
    ['[!a]', 'b'],
    ['{a,b}', 'a']
  ])('in a folder called %s', async (name, sibling) => {
    const root = mkdtempSync(join(folder, 'literal-'));
    const pages = (of: string) => join(root, of, 'store.duckdb.tmp');
    const store = await Store.open(join(root, name, 'store.duckdb'));
    await store.run('CREATE TABLE page (Id VARCHAR)');
    // What a pattern finds is there as well, under whatever name a page has.
    mkdirSync(pages(sibling), { recursive: true });
    const copy = setInterval(() => {
      for (const file of readdirSync(pages(name)).filter((each) => each.endsWith('.csv')))
        writeFileSync(join(pages(sibling), file), '"Id"\n"of a sibling"\n');
    }, 0);
    try {
      for (let n = 0; n < 5; n += 1) await addRows(store, [[`own ${n}`]], 'page', [text('Id')]);
    } finally {
      clearInterval(copy);
    }
    expect(await store.rows('FROM page ORDER BY Id')).toEqual(
      [0, 1, 2, 3, 4].map((n) => ({ Id: `own ${n}` }))
    );
    await store.close();
  });

  it('or is refused: of a name with a question mark DuckDB would make two', async () => {
    await expect(Store.open(join(folder, 'a?b.duckdb'))).rejects.toThrow(
      /has a question mark in it\. Choose another file/
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('a'))).toEqual([]);
  });

  it('and nothing but a file is taken for a store, nothing but a folder for its pages', async () => {
    const other = join(folder, 'other.duckdb');
    writeFileSync(other, 'not to be touched');
    const link = join(folder, 'link.duckdb');
    symlinkSync(other, link);
    await expect(Store.open(link)).rejects.toThrow(
      `${link} is a symbolic link and not a file. Choose another store with --store.`
    );
    const pipe = join(folder, 'pipe.duckdb');
    execFileSync('mkfifo', [pipe]);
    await expect(Store.open(pipe)).rejects.toThrow(`${pipe} is a pipe and not a file.`);
    await expect(Store.open('/dev/null')).rejects.toThrow('/dev/null is a device and not a file.');
    await expect(Store.open(folder)).rejects.toThrow(`${folder} is a folder and not a file.`);
    const log = join(folder, 'log.duckdb');
    symlinkSync(other, `${log}.wal`);
    await expect(Store.open(log)).rejects.toThrow(`${log}.wal is a symbolic link and not a file.`);
    const pages = join(folder, 'pages.duckdb');
    symlinkSync(folder, `${pages}.tmp`);
    await expect(Store.open(pages)).rejects.toThrow(`${pages}.tmp is a symbolic link and not a folder.`);
    expect(readFileSync(other, 'utf8')).toBe('not to be touched');
    expect(existsSync(pages)).toBe(false);
  });

  it('and what a run that was killed left in the folder for pages goes', async () => {
    const file = join(folder, 'killed.duckdb');
    mkdirSync(`${file}.tmp`);
    writeFileSync(join(`${file}.tmp`, 'page.csv'), '"Name"\n"a customer"\n');
    await (await Store.open(file)).close();
    expect(readdirSync(`${file}.tmp`)).toEqual([]);
  });
});

describe('a file with a key', () => {
  it('is a file, or a link to one in or below its folder', () => {
    const place = mkdtempSync(join(folder, 'keys-'));
    const key = join(place, 'real.key');
    writeFileSync(key, 'key');
    // As secrets are mounted into containers.
    mkdirSync(join(place, '..data'));
    writeFileSync(join(place, '..data', 'jwt.key'), 'mounted');
    symlinkSync('..data/jwt.key', join(place, 'jwt.key'));
    expect(readRegularFile(key, 10).toString()).toBe('key');
    expect(readRegularFile(join(place, 'jwt.key'), 10).toString()).toBe('mounted');
    symlinkSync('/etc/hostname', join(place, 'out.key'));
    execFileSync('mkfifo', [join(place, 'pipe.key')]);
    const reading = (path: string) => () => readRegularFile(path, 10);
    expect(reading(join(place, 'out.key'))).toThrow(
      'is a link out of its folder; give the path of the file itself'
    );
    expect(reading(join(place, 'pipe.key'))).toThrow('is a pipe and not a file');
    expect(reading('/dev/zero')).toThrow('is a device and not a file');
    expect(reading(place)).toThrow('is a folder and not a file');
    writeFileSync(key, 'x'.repeat(11));
    expect(reading(key)).toThrow('has 11 bytes, which is too large');
  });
});
