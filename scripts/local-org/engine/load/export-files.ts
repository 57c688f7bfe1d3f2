import { createWriteStream, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Scratch } from '../store/scratch.ts';
import { joinParts } from './csv-files.ts';
import type { CsvFile, CsvPart } from './csv-files.ts';
import { copyInUtf8, encodingOf } from './encoding.ts';
import type { OtherEncoding } from './encoding.ts';
import type { ExportLog } from './export-log.ts';
import { fileInside, listExport } from './export-paths.ts';
import { LoadError } from './load-error.ts';
import { ZipArchive, ZipError } from './zip-archive.ts';
import type { ZipEntry } from './zip-archive.ts';

/** A data export whose CSV files lie on the disk. */
export interface DataExport {
  /** Where it was given, for messages. */
  readonly place: string;
  readonly files: readonly CsvFile[];
  /** Of all its CSV files. */
  readonly bytes: number;
  /** Removes what was unpacked; the files are gone then. */
  discard(): void;
}

/** Unpacked to packed. CSV of mostly empty columns packs 100:1; a bomb 1000:1. */
const MOST_RATIO = 400;
/** Below so many bytes the ratio does not matter. */
const SMALL = 10_000_000;
/** Names of objects that are no file names elsewhere: nothing of an archive is written under a name it brings. */
const CSV = /^(?:[^/\\]+\/)?([A-Za-z][A-Za-z0-9_]{0,79})\.csv$/i;
/** Folders of an export that hold files of records, and one that macOS adds. */
const NO_RECORDS = /^(?:attachments|documents|contentversion|__macosx)\//i;

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 0 })} MB`; // prettier-ignore

/**
 * The CSV files of a data export: a folder of them, a zip file as Salesforce delivers it, or a folder of such zip files.
 * The records of an object may continue from one zip file into the next.
 * @param isWanted objects that the org can have; files of others stay in their archive
 * @throws LoadError in one sentence; nothing is unpacked outside of the scratch folder
 */
export async function openExport(
  path: string,
  scratch: Scratch,
  isWanted: (object: string) => boolean,
  log: ExportLog
): Promise<DataExport> {
  const { csv, zips } = listExport(path);
  const parts: CsvPart[] = [];
  log.found(csv.length);
  for (const name of csv) {
    const object = name.replace(/\.csv$/i, '');
    if (isWanted(object)) parts.push({ path: fileInside(path, name), name, object });
    else log.leftFile(name);
  }
  if (csv.length > 0 && zips.length > 0) {
    log.note(`The folder ${path} holds CSV files; ${zips.map((zip) => basename(zip)).join(', ')} beside them was not opened.`); // prettier-ignore
  } else if (zips.length > 0) {
    for (const zip of zips) parts.push(...(await unpack(zip, scratch, isWanted, log)));
  }
  const files = await joinParts(
    await inUtf8(parts, scratch, log),
    (object) => object.toLowerCase() === 'opportunity',
    (part) => log.emptyFile(part.name, part.object)
  );
  return {
    place: path,
    files,
    bytes: parts.reduce((sum, part) => sum + statSync(part.path).size, 0),
    discard: () => rmSync(unpackedIn(scratch), { recursive: true, force: true })
  };
}

const unpackedIn = (scratch: Scratch): string => join(scratch.folder(), 'export');

/** A path that no file has yet: its number keeps files of one object apart. */
function scratchFile(scratch: Scratch, object: string): string {
  const folder = unpackedIn(scratch);
  mkdirSync(folder, { recursive: true });
  return join(folder, `${object}-${readdirSync(folder).length}.csv`);
}

/** The parts with a copy in the place of each that is in another encoding. */
async function inUtf8(parts: readonly CsvPart[], scratch: Scratch, log: ExportLog): Promise<CsvPart[]> {
  const copied = new Map<OtherEncoding, string[]>();
  const all: CsvPart[] = [];
  for (const part of parts) {
    const encoding = await reading(part.name, () => encodingOf(part.path));
    if (encoding === undefined) {
      all.push(part);
      continue;
    }
    const path = scratchFile(scratch, part.object);
    await reading(part.name, () => copyInUtf8(part.path, encoding, path));
    copied.set(encoding, [...(copied.get(encoding) ?? []), part.name]);
    all.push({ ...part, path });
  }
  for (const [encoding, names] of copied)
    log.note(`${names.join(', ')}: not in UTF-8, read as ${encoding}. Where letters look wrong, choose Unicode (UTF-8) as the encoding of the data export.`); // prettier-ignore
  return all;
}

async function unpack(
  zip: string,
  scratch: Scratch,
  isWanted: (object: string) => boolean,
  log: ExportLog
): Promise<CsvPart[]> {
  const archive = await reading(basename(zip), () => ZipArchive.open(zip));
  try {
    const found = archive.entries.flatMap((entry) => {
      const object = NO_RECORDS.test(entry.path) ? undefined : CSV.exec(entry.path)?.[1];
      return object === undefined ? [] : [{ entry, object }];
    });
    const wanted = found.filter(({ object }) => isWanted(object));
    log.found(found.length);
    for (const { object } of found) if (!isWanted(object)) log.leftFile(`${object}.csv`);
    checkSizes(zip, wanted.map(({ entry }) => entry), scratch); // prettier-ignore
    const parts: CsvPart[] = [];
    for (const { entry, object } of wanted) {
      const name = `${object}.csv in ${basename(zip)}`;
      const path = scratchFile(scratch, object);
      await reading(name, async () => pipeline(await archive.read(entry), createWriteStream(path)));
      parts.push({ path, name, object });
    }
    return parts;
  } finally {
    await archive.close();
  }
}

function checkSizes(zip: string, entries: readonly ZipEntry[], scratch: Scratch): void {
  const bomb = entries.find((entry) => entry.unpacked > SMALL && entry.unpacked > entry.packed * MOST_RATIO);
  if (bomb)
    throw new LoadError(`${basename(zip)}: ${bomb.path} is packed more tightly than CSV can be, so it was not unpacked.`); // prettier-ignore
  const needed = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const { bavail, bsize } = statfsSync(scratch.folder());
  if (needed > bavail * bsize)
    throw new LoadError(
      `${basename(zip)} unpacks to ${size(needed)}, but there are only ${size(bavail * bsize)} free for it: free space, or set TMPDIR to a folder on another disk.`
    );
}

async function reading<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof ZipError ? error.message : (error as NodeJS.ErrnoException).code;
    throw new LoadError(`${name} cannot be read: ${reason ?? (error as Error).message}.`);
  }
}
