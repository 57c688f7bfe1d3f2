import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { folderOf, removeFolders } from '../../support/small-org.ts';
import { Database } from '../../../engine/store/database.ts';
import { textSql } from '../../../engine/store/sql-text.ts';

const mask = process.umask();
beforeEach(() => void process.umask(0o022));
afterEach(removeFolders);
afterAll(() => void process.umask(mask));

const modes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])
  );

const refusal = (store: string): Promise<string> =>
  createOrg({ metadata: [], store }).then(
    () => 'started',
    (error: Error) => error.message
  );

describe.skipIf(process.platform === 'win32')('a kept org', () => {
  it('is readable by its owner only: the file, its log and its temporary files', async () => {
    const file = join(folderOf({}), 'org.db');
    const org = await createOrg({ metadata: [], store: file });
    await org.save([{ operation: 'insert', object: 'Account', fields: { Name: 'Acme' } }], {
      userId: org.adminId
    });
    expect(modes(dirname(file))).toEqual({ 'org.db': '600', 'org.db.wal': '600' });
    await org.close();
    expect(modes(dirname(file))).toEqual({ 'org.db': '600' });
    const database = await Database.open(file);
    await database.write((session) => session.run('CREATE TABLE t AS SELECT 1 AS a'));
    const page = join(database.scratchFolder(), 'page.csv');
    await (await database.session()).run(`COPY (SELECT 1 AS a) TO ${textSql(page)}`);
    expect((statSync(database.scratchFolder()).mode & 0o777).toString(8)).toBe('700');
    expect((statSync(page).mode & 0o777).toString(8)).toBe('600');
    await database.close();
  });

  it('that others could read is closed to them at the next start', async () => {
    const file = join(folderOf({}), 'org.db');
    const database = await Database.open(file);
    await database.write((session) => session.run('CREATE TABLE t AS SELECT 1 AS a'));
    for (const own of [file, `${file}.wal`]) chmodSync(own, 0o644);
    const copy = join(folderOf({}), 'org.db');
    // As a stop leaves it, with a log beside the file.
    execFileSync('cp', ['-p', file, `${file}.wal`, dirname(copy)]);
    await database.close();
    expect(modes(dirname(copy))).toEqual({ 'org.db': '644', 'org.db.wal': '644' });
    const again = await Database.open(copy);
    expect(Object.values(modes(dirname(copy))).every((mode) => mode === '600')).toBe(true);
    await again.close();
  });

  it('is no pipe, folder, link or device, and has a name that DuckDB takes whole', async () => {
    const place = folderOf({ 'real.txt': 'x' });
    mkdirSync(join(place, 'folder'));
    execFileSync('mkfifo', [join(place, 'pipe')]);
    symlinkSync(join(place, 'nowhere'), join(place, 'dangling'));
    symlinkSync(join(place, 'real.txt'), join(place, 'link'));
    for (const [name, kind] of Object.entries({
      folder: 'a folder',
      pipe: 'a pipe',
      link: 'a symbolic link',
      dangling: 'a symbolic link'
    }))
      expect(await refusal(join(place, name))).toBe(
        `${join(place, name)} is ${kind} and not a file. Choose another file with --store.`
      );
    expect(await refusal('/dev/null')).toBe(
      '/dev/null is a device and not a file. Choose another file with --store.'
    );
    expect(await refusal(join(place, 'what?.db'))).toBe(
      `${join(place, 'what?.db')} has a question mark in it. Choose another file with --store.`
    );
    // What was refused is left as it was.
    expect(readdirSync(place).sort()).toEqual(['dangling', 'folder', 'link', 'pipe', 'real.txt']);
  });
});
