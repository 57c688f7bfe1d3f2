import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { column, csv, folderOf, id, removeFolders } from '../../support/small-org.ts';

const opportunities = (name: string): string =>
  csv('Id,Name,StageName,CloseDate,Amount', `${id('006', 1)},${name},Prospecting,2026-09-30,1`);

async function names(data: string): Promise<unknown[]> {
  const org = await createOrg({ metadata: [], data });
  try {
    return await column(org, 'SELECT Name FROM Opportunity');
  } finally {
    await org.close();
  }
}

const refusal = (data: string): Promise<string> =>
  names(data).then(
    (found) => `loaded ${found.join()}`,
    (error: Error) => `${error.name}: ${error.message}`
  );

afterEach(removeFolders);

describe('a path means the file of that name and no other', () => {
  /** A folder whose name DuckDB would take for a pattern, and one that the pattern would find. */
  const PATTERNS = [
    ['g[1]', 'g1'],
    ['a*b', 'aXb'],
    ['a?b', 'aXb'],
    ["it's", 'its'],
    ['{a,b}', 'a'],
    ['**', 'x'],
    ['g[!1]', 'g2']
  ] as const;

  it.each(PATTERNS)('the folder %s, with %s beside it', async (meant, found) => {
    const place = folderOf({
      [`${meant}/Opportunity.csv`]: opportunities('Meant'),
      [`${found}/Opportunity.csv`]: opportunities('Found')
    });
    expect(await names(join(place, meant))).toEqual(['Meant']);
  });

  it.each(PATTERNS)(
    'the zip file %s.zip, in a folder of that name, with %s beside it',
    async (meant, found) => {
      const place = folderOf({});
      for (const [name, deal] of [
        [meant, 'Meant'],
        [found, 'Found']
      ] as const) {
        mkdirSync(join(place, name));
        const zip = zipSync({ 'Opportunity.csv': strToU8(opportunities(deal)) });
        writeFileSync(join(place, name, `${name}.zip`), zip);
      }
      expect(await names(join(place, meant, `${meant}.zip`))).toEqual(['Meant']);
      expect(await names(join(place, meant))).toEqual(['Meant']);
    }
  );

  it('a name that DuckDB cannot be given is refused', async () => {
    const place = folderOf({ 'a\\b*/Opportunity.csv': opportunities('x') });
    expect(await refusal(join(place, 'a\\b*'))).toMatch(
      /^LoadError: .*has a backslash together with \*, \? or \[, which DuckDB cannot read\. Rename it\.$/
    );
  });
});

describe('links, pipes and sockets', () => {
  it('a link is followed inside the folder, and where it was named itself', async () => {
    const place = folderOf({ 'export/all.txt': opportunities('Inside') });
    symlinkSync('all.txt', join(place, 'export/Opportunity.csv'));
    symlinkSync('export', join(place, 'link'));
    expect(await names(join(place, 'export'))).toEqual(['Inside']);
    expect(await names(join(place, 'link'))).toEqual(['Inside']);
  });

  it('a link out of the folder is refused, as is one that leads nowhere', async () => {
    const place = folderOf({ 'export/x.txt': '', 'export2/Opportunity.csv': opportunities('Outside') });
    const folder = join(place, 'export');
    symlinkSync('../export2/Opportunity.csv', join(folder, 'Opportunity.csv'));
    expect(await refusal(folder)).toBe(
      `LoadError: Opportunity.csv is a link out of ${folder}: put the file itself there.`
    );
    renameSync(join(place, 'export2'), join(place, 'gone'));
    expect(await refusal(folder)).toBe('LoadError: Opportunity.csv cannot be read: ENOENT.');
    const zipped = folderOf({});
    symlinkSync(join(place, 'gone/Opportunity.csv'), join(zipped, 'WE_1.zip'));
    expect(await refusal(zipped)).toBe(
      `LoadError: WE_1.zip is a link out of ${zipped}: put the file itself there.`
    );
  });

  it.skipIf(process.platform === 'win32')(
    'pipes, sockets, devices and folders are refused at once',
    async () => {
      const place = folderOf({ 'pipe/x': '', 'socket/x': '', 'folder/Opportunity.csv/x': '', 'zip/x': '' });
      execFileSync('mkfifo', ['pipe/Opportunity.csv', 'zip/WE_1.zip', 'named'], { cwd: place });
      const server = createServer().listen(join(place, 'socket/Opportunity.csv'));
      try {
        expect(await refusal(join(place, 'pipe'))).toBe(
          'LoadError: Opportunity.csv is a pipe and not a file.'
        );
        expect(await refusal(join(place, 'zip'))).toBe('LoadError: WE_1.zip is a pipe and not a file.');
        expect(await refusal(join(place, 'folder'))).toBe(
          'LoadError: Opportunity.csv is a folder and not a file.'
        );
        expect(await refusal(join(place, 'socket'))).toBe(
          'LoadError: Opportunity.csv is a socket and not a file.'
        );
        for (const [path, kind] of [
          [join(place, 'named'), 'a pipe'],
          [join(place, 'socket/Opportunity.csv'), 'a socket'],
          ['/dev/zero', 'a device']
        ] as const)
          expect(await refusal(path)).toBe(
            `LoadError: ${path} is ${kind}, which is not read: name a Salesforce data export, zipped or unpacked.`
          );
      } finally {
        server.close();
      }
    }
  );
});
