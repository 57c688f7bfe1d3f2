import { dirname } from 'node:path';
import { SyncError } from '../errors.ts';

/** How the system and DuckDB say that a disk, a quota or a file's limit is full; the last is DuckDB's limit of the free disk for its own files. */
const FULL = /ENOSPC|EDQUOT|EFBIG|No space left|Disk quota exceeded|File too large|max_temp_directory_size/i;

/** The error in a sentence when a full disk is behind it, else the error itself. */
export function asDiskFull(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof SyncError) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (!FULL.test(`${code} ${error.message}`)) return error;
  return new SyncError(
    `The disk is full: nothing more can be written in ${dirname(file)}. Nothing is lost; make room there, or name another place with --store, and start again.`
  );
}
