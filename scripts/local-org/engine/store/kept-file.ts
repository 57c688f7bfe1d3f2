import { chmodSync, lstatSync } from 'node:fs';
import { fileKind } from '../../../lib/file-kind.ts';

/**
 * Sees to it that only its owner reads the file of a kept org, and the log that DuckDB writes beside it. From now on this
 * process creates files for its own user only: the log comes and goes while the org runs.
 * @throws Error in one sentence for what is no regular file, or for a name that DuckDB would cut
 */
export function guardKeptFile(file: string): void {
  refuseQuestionMark(file, 'Choose another file with --store.');
  process.umask(0o077);
  for (const own of [file, `${file}.wal`]) {
    const status = lstatSync(own, { throwIfNoEntry: false });
    if (!status) continue;
    if (!status.isFile())
      throw new Error(`${own} is ${fileKind(status)} and not a file. Choose another file with --store.`);
    if ((status.mode & 0o077) !== 0) chmodSync(own, 0o600);
  }
}

/**
 * DuckDB takes a question mark for the end of a name, and would write its log into another file.
 * @throws Error with what to do instead
 */
export function refuseQuestionMark(path: string, instead: string): void {
  if (path.includes('?')) throw new Error(`${path} has a question mark in it. ${instead}`);
}
