import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs';
import { join, resolve } from 'node:path';

const CACHE = resolve(import.meta.dirname, '../../.cache');
const DAY = 24 * 60 * 60 * 1000;
const KEEP_DAYS = 7;

/** A short name for these texts: the same again for the same texts in the same order. */
export function keyOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex').slice(0, 24);
}

const fileOf = (topic: string, key: string): string => join(CACHE, topic, `${key}.json`);

/**
 * What an earlier run found out under this key, undefined when none did. What is kept must follow from what the key was
 * made of, and from nothing else.
 */
export function readCached<T>(topic: string, key: string): T | undefined {
  const file = fileOf(topic, key);
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as T;
    if (statSync(file).mtimeMs < Date.now() - DAY) utimesSync(file, new Date(), new Date());
    return value;
  } catch (error) {
    // Not there, or half of it after a crash of the disk: found out again.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') rmSync(file, { force: true });
    return undefined;
  }
}

/** Keeps a value for later runs; a week after its last use it is dropped. */
export function writeCached(topic: string, key: string, value: unknown): void {
  const folder = join(CACHE, topic);
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `.${randomBytes(6).toString('hex')}`);
  writeFileSync(unfinished, JSON.stringify(value));
  renameSync(unfinished, fileOf(topic, key));
}

/** Drops what was not used within a week. */
export function dropOld(topic: string): void {
  const folder = join(CACHE, topic);
  const oldest = Date.now() - KEEP_DAYS * DAY;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < oldest)
      rmSync(file, { force: true });
  }
}
