import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseQuestionMark } from './kept-file.ts';

const START = `local-org-${hostname().replace(/[^\w.]/g, '_')}-`;

/** Files that live no longer than the org: large result sets, unpacked exports, records that are not to be kept. */
export class Scratch {
  #folder: string | undefined;

  /** Made when it is first asked for. The name says whose it is, for `sweepScratch`. */
  folder(): string {
    refuseQuestionMark(tmpdir(), 'Set TMPDIR to another folder.');
    this.#folder ??= mkdtempSync(join(tmpdir(), `${START}${process.pid}-`));
    return this.#folder;
  }

  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }
}

/** Removes what this process has made, for an end in the middle of the start. */
export function removeScratch(): void {
  for (const name of readdirSync(tmpdir()))
    if (name.startsWith(`${START}${process.pid}-`)) removeIfOurs(join(tmpdir(), name));
}

/** Removes what orgs of this machine left behind that were killed before they could. */
export const sweepScratch = (): void => sweepFolders(tmpdir(), START);

/** Removes folders whose names are a beginning, the number of a process that runs no more, and something random. */
export function sweepFolders(place: string, beginning: string): void {
  for (const name of readdirSync(place)) {
    const pid = name.startsWith(beginning)
      ? /^(\d+)-\w+$/.exec(name.slice(beginning.length))?.[1]
      : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) removeIfOurs(join(place, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function removeIfOurs(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // Another user's, who sweeps for himself.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
  }
}
