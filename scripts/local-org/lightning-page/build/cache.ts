import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../../..');
const CACHE = join(ROOT, '.cache', 'local-org');
const KEEP_DAYS = 7;

/** A short name for these contents: the same again for the same texts. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex').slice(0, 16);
}

/** Hash of names and contents of all files below these folders, tests left out. */
export function hashOfFiles(folders: readonly string[]): string {
  return hashOf(
    folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(
          (entry) => entry.isFile() && !/__tests__|\.test\.ts$/.test(join(entry.parentPath, entry.name))
        )
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .flatMap((file) => [file.slice(folder.length), readFileSync(file, 'utf8')])
    )
  );
}

export const cacheFolder = (name: string): string => join(CACHE, name);

export const isCached = (name: string): boolean => existsSync(cacheFolder(name));

/**
 * The folder of this name, filled by `build` if it is not there yet. It appears whole or not at all, also when two
 * processes build it at the same time.
 */
export async function cached(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = cacheFolder(name);
  if (existsSync(folder)) {
    await utimes(folder, new Date(), new Date());
    return folder;
  }
  await mkdir(CACHE, { recursive: true });
  const unfinished = await mkdtemp(join(CACHE, 'unfinished-'));
  try {
    await build(unfinished);
    await rename(unfinished, folder).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster; its folder has the same contents.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    await dropOld();
    return folder;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function dropOld(): Promise<void> {
  const oldest = Date.now() - KEEP_DAYS * 24 * 60 * 60 * 1000;
  for (const name of await readdir(CACHE)) {
    const { mtimeMs } = await stat(join(CACHE, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < oldest) await rm(join(CACHE, name), { recursive: true, force: true });
  }
}
