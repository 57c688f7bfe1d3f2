import { statSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDiskFull } from '../../../lib/disk-full.ts';
import { SalesforceError } from '../errors.ts';

/** DuckDB's log is brought into its file when it is this large; DuckDB's own measure. */
const LARGE_LOG = 16 * 1024 * 1024;
/** Left free by what is written into the file. */
const RESERVE = 64 * 1024 * 1024;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/**
 * Whether the log of a DuckDB file is large, and the disk has room for what is in it: DuckDB does not survive a disk that gets
 * full while it brings the log into the file, but it does survive that the log cannot grow.
 */
export function isTimeToCheckpoint(file: string): boolean {
  const log = sizeOf(`${file}.wal`);
  if (log < LARGE_LOG) return false;
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize > 2 * log + RESERVE;
}

/** The error in a sentence when a full disk is behind it, else the error itself. */
export function asDiskFull(error: unknown): unknown {
  if (error instanceof SalesforceError || !isDiskFull(error)) return error;
  const isOver = error.message.includes('invalidated');
  return new SalesforceError(
    'STORAGE_LIMIT_EXCEEDED',
    isOver
      ? 'The disk is full, and the org cannot go on. What was saved is kept: make room on the disk and start the org again.'
      : 'The disk is full: this request saved nothing. What was saved before is kept: make room on the disk and send it again.',
    { status: 507 }
  );
}
