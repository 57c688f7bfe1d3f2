import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenParentEnds } from '../lib/parent.ts';
import { sweepScratch } from './engine/store/scratch.ts';
import { TSX } from '../lib/tsx.ts';

/** Milliseconds that the org has to end by itself. */
export const PATIENCE = 4500;
/** A terminal and npm both pass one Ctrl-C on; a second press comes later. */
const SAME_PRESS = 1000;

/** The message that asks the org to end. */
export const END = 'end';

/**
 * Runs the org in a separate process and ends it when this one is to end: an org whose JavaScript is busy hears no signal.
 * @returns the exit code of the org; 1 when it had to be killed
 */
export function supervise(script: string, args: readonly string[]): Promise<number> {
  const org = spawn(process.execPath, ['--import', TSX, script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc']
  });
  let asked: number | undefined;
  const end = (): void => {
    if (asked !== undefined) return;
    asked = Date.now();
    // One that is at its end already takes no message, and needs none.
    if (org.connected) org.send(END, () => undefined);
    setTimeout(() => org.kill('SIGKILL'), PATIENCE).unref();
  };
  process.on('SIGTERM', end);
  // The terminal was closed.
  process.on('SIGHUP', end);
  process.on('SIGINT', () => {
    if (asked !== undefined && Date.now() - asked > SAME_PRESS) org.kill('SIGKILL');
    end();
  });
  whenParentEnds(end);
  return new Promise((resolve, reject) => {
    org.once('error', reject);
    org.once('close', (code, signal) => {
      // One that was killed could not take its files away.
      if (signal !== null) sweepScratch();
      if (signal !== null && asked === undefined)
        console.error(`The org was ended by ${signal} (${constants.signals[signal]}).`);
      resolve(code ?? 1);
    });
  });
}
