import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program that has ended: how long it took and how much memory it had at most. */
export interface Ended {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly out: string;
}

/** The most memory a process had so far, in MB; Linux only. Undefined when it has ended. */
export function peakMegabytes(pid: number): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

export const startScript = (
  script: string,
  args: readonly string[],
  env: Record<string, string>,
  preload: readonly string[] = []
): ChildProcess =>
  spawn(
    process.execPath,
    ['--import', 'tsx', ...preload.flatMap((file) => ['--import', file]), script, ...args],
    {
      env: { ...process.env, ...env },
      // By the channel an org notices when the bench is gone.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc']
    }
  );

/** Runs a script to its end. @throws Error with what it said when it fails */
export async function measure(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
  preload: readonly string[] = []
): Promise<Ended> {
  const began = performance.now();
  const child = startScript(script, args, env, preload);
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakMegabytes(child.pid ?? 0) ?? 0);
  }, 50);
  let out = '';
  let said = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(look));
  if (code !== 0) throw new Error(`${script} ended with code ${code}: ${said.trim() || out.trim()}`);
  return { seconds: (performance.now() - began) / 1000, peakMegabytes: peak, out };
}
