import { dirname } from 'node:path';
import { isDiskFull } from '../../../lib/disk-full.ts';
import { SyncError } from '../errors.ts';

/** The error in a sentence when a full disk is behind it, else the error itself. */
export function asDiskFull(error: unknown, file: string): unknown {
  if (error instanceof SyncError || !isDiskFull(error)) return error;
  return new SyncError(
    `The disk is full: nothing more can be written in ${dirname(file)}. Nothing is lost; free some space, or choose another place with --store, and start again.`
  );
}
