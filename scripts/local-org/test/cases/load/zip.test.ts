import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Zip, ZipDeflate, strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { column, csv, folderOf, id, removeFolders } from '../../support/small-org.ts';

const deal = (n: number, name = `Deal ${n}`): string => `${id('006', n)},${name},Prospecting,2026-09-30,${n}`;
const opportunities = (...lines: string[]): string => csv('Id,Name,StageName,CloseDate,Amount', ...lines);

/** A zip as Salesforce writes it: sizes and checksums come after each file. */
function streamed(files: Record<string, string>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => void chunks.push(chunk));
  for (const [name, text] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** Writes zips into a folder and starts an org on the folder, or on the only one. */
async function names(zips: Record<string, Uint8Array>, told: string[] = []): Promise<unknown[]> {
  const folder = folderOf({});
  for (const [name, bytes] of Object.entries(zips)) writeFileSync(join(folder, name), bytes);
  const [only, ...others] = Object.keys(zips);
  const org = await createOrg({
    metadata: [],
    data: only !== undefined && others.length === 0 ? join(folder, only) : folder
  });
  try {
    told.push(org.account!.read);
    return await column(org, 'SELECT Name FROM Opportunity ORDER BY Id');
  } finally {
    await org.close();
  }
}

const fault = (zips: Record<string, Uint8Array>): Promise<string> =>
  names(zips).then(
    () => 'loaded',
    (error: Error) => error.message
  );

const scratches = (): string[] => readdirSync(tmpdir()).filter((name) => name.includes(`-${process.pid}-`));

/** A copy with other bytes at the first place of some bytes, or so many after it. */
function altered(zip: Uint8Array, at: readonly number[], after: number, to: readonly number[]): Uint8Array {
  const copy = Buffer.from(zip);
  Buffer.from(to).copy(copy, copy.indexOf(Buffer.from(at)) + after);
  return copy;
}
const DIRECTORY = [0x50, 0x4b, 1, 2];

afterEach(removeFolders);

describe('a data export as Salesforce delivers it', () => {
  it('is read from its zip file, without what lies in its folders', async () => {
    const attachment = Buffer.from(packed({ 'Opportunity.csv': opportunities(deal(9, 'Inner')) }));
    const zip = streamed({
      'Attachments/00P000000000001': attachment.toString('latin1'),
      'Opportunity.csv': opportunities(deal(1, '"a, ""b"""'), deal(2)),
      'ContentVersion/Opportunity.csv': 'x',
      '__MACOSX/._Opportunity.csv': 'x'
    });
    expect(await names({ 'WE_00D000000000001_1.ZIP': zip })).toEqual(['a, "b"', 'Deal 2']);
  });

  it('is read from several parts, over which one object may go on', async () => {
    const account = csv('Id,Name', `${id('001', 1)},Acme`);
    const zips = {
      'WE_00D_1.ZIP': packed({ 'Opportunity.csv': opportunities(deal(1)), 'Case.csv': 'Id' }),
      'WE_00D_2.ZIP': packed({ 'Account.csv': account, 'Opportunity.csv': opportunities(deal(2)) }),
      'WE_00D_10.ZIP': packed({ 'Opportunity.csv': opportunities(deal(3)) })
    };
    const told: string[] = [];
    expect(await names(zips, told)).toEqual(['Deal 1', 'Deal 2', 'Deal 3']);
    expect(told).toEqual([
      'Read 4 of 5 files: Opportunity 3, Account 1. Left out, because this org does not have them: 1 file of an object (Case.csv).'
    ]);
  });

  it('may be zipped with its folder around it', async () => {
    expect(await names({ 'a.zip': packed({ 'export/Opportunity.csv': opportunities(deal(1)) }) })).toEqual([
      'Deal 1'
    ]);
  });

  it('unpacked wins over zip files beside it, and says so', async () => {
    const folder = folderOf({ 'Opportunity.csv': opportunities(deal(1)) });
    writeFileSync(join(folder, 'old.zip'), packed({ 'Opportunity.csv': opportunities(deal(2)) }));
    const org = await createOrg({ metadata: [], data: folder });
    expect(await column(org, 'SELECT Name FROM Opportunity')).toEqual(['Deal 1']);
    expect(org.account!.notes).toContain(
      `The folder ${folder} holds CSV files; old.zip beside them was not opened.`
    );
    await org.close();
  });
});

describe('a zip file that does not fit is refused in one sentence that names file and line', () => {
  const good = packed({ 'Opportunity.csv': opportunities(deal(1)) });

  it('for a wrong value, in the part that has it', async () => {
    const second = packed({
      'Opportunity.csv': opportunities(deal(2, '"two\nlines"'), `${id('006', 3)},x,Prospecting,soon,1`)
    });
    expect(await fault({ '1.zip': good, '2.zip': second })).toBe(
      'Opportunity.csv in 2.zip, line 4: CloseDate is "soon", which is not a date such as 2026-12-31.'
    );
    expect(await fault({ '1.zip': good, '2.zip': good })).toBe(
      `Opportunity.csv in 2.zip, line 2: the Id ${id('006', 1)} is already in an earlier row.`
    );
    const short = packed({ 'Opportunity.csv': 'Id,Name\n' });
    expect(await fault({ '1.zip': good, '2.zip': short })).toBe(
      'Opportunity.csv in 2.zip, line 1: the columns are not those of Opportunity.csv in 1.zip.'
    );
  });

  it('for a bomb', async () => {
    const bomb = zipSync({ 'Opportunity.csv': Buffer.alloc(20_000_000, 'a') }, { level: 9 });
    expect(await fault({ 'bomb.zip': bomb })).toBe(
      'bomb.zip: Opportunity.csv is packed more tightly than CSV can be, so it was not unpacked.'
    );
    const small = zipSync({ 'Opportunity.csv': Buffer.alloc(1_000_000, 'a') }, { level: 9 });
    const liar = altered(small, DIRECTORY, 24, [9, 0, 0, 0]);
    expect(await fault({ 'liar.zip': liar })).toBe(
      'Opportunity.csv in liar.zip cannot be read: it unpacks to more than the archive says.'
    );
    const huge = altered(good, DIRECTORY, 20, [0xff, 0xff, 0xff, 0x7f]);
    expect(await fault({ 'huge.zip': huge })).toBe(
      'huge.zip cannot be read: its files lie on top of each other.'
    );
  });

  it('for damage, encryption and other ways to pack', async () => {
    expect(await fault({ 'cut.zip': good.subarray(0, good.length - 30) })).toBe(
      'cut.zip cannot be read: it is no zip archive, or not all of one.'
    );
    expect(await fault({ 'empty.zip': new Uint8Array() })).toBe(
      'empty.zip cannot be read: it is no zip archive, or not all of one.'
    );
    expect(await fault({ 'sum.zip': altered(good, DIRECTORY, 16, [1, 2, 3, 4]) })).toBe(
      'Opportunity.csv in sum.zip cannot be read: it is damaged: size or checksum is not what the archive says.'
    );
    expect(await fault({ 'locked.zip': altered(good, DIRECTORY, 8, [1]) })).toBe(
      'Opportunity.csv in locked.zip cannot be read: it is encrypted.'
    );
    expect(await fault({ 'lzma.zip': altered(good, DIRECTORY, 10, [14]) })).toBe(
      'Opportunity.csv in lzma.zip cannot be read: it is packed by a method that is not known here.'
    );
    expect(await fault({ 'flate.zip': altered(good, [0x50, 0x4b, 3, 4], 45, [0xff, 0xff, 0xff]) })).toMatch(
      /^Opportunity\.csv in flate\.zip cannot be read: it is damaged \(.+\)\.$/
    );
  });

  it('without Opportunity.csv, and for a file that is no export', async () => {
    const none = await fault({ 'none.zip': packed({ 'Account.csv': 'Id,Name\n', 'notes.txt': 'x' }) });
    expect(none).toMatch(/none\.zip holds no Opportunity\.csv/);
    const file = join(folderOf({ 'deals.xlsx': 'x' }), 'deals.xlsx');
    await expect(createOrg({ metadata: [], data: file })).rejects.toThrow(
      `${file} is neither a folder nor a zip file: name a Salesforce data export, zipped or unpacked.`
    );
  });

  it('and writes nothing outside of its own folder, and leaves nothing', async () => {
    const target = join(folderOf({}), 'slip.csv');
    const slips = ['../Opportunity.csv', target, `../../../../../../../..${target}`, 'a/../../Opportunity.csv', '..\\Opportunity.csv', 'C:/Opportunity.csv', 'a/b/Opportunity.csv', '../../Account.csv']; // prettier-ignore
    for (const path of slips) {
      const outcome = await fault({ 'slip.zip': packed({ [path]: opportunities(deal(1)) }) });
      expect(outcome).toMatch(/^loaded$|holds no Opportunity\.csv/);
    }
    expect(existsSync(target)).toBe(false);
    expect(existsSync(join(tmpdir(), 'Opportunity.csv'))).toBe(false);
    expect(scratches()).toEqual([]);
  });
});

describe('files that an org needs while it runs', () => {
  it('are gone when it ends, or at the next start when it was killed', async () => {
    const org = await createOrg({ metadata: [] });
    const [mine = ''] = scratches();
    // No process has so high a number.
    const left = join(tmpdir(), mine.replace(`-${process.pid}-`, '-999999999-'));
    mkdirSync(left);
    writeFileSync(join(left, 'records.duckdb'), 'x');
    const other = await createOrg({ metadata: [] });
    expect(existsSync(left)).toBe(false);
    expect(scratches()).toHaveLength(2);
    await other.close();
    await org.close();
    expect(scratches()).toEqual([]);
  });
});
