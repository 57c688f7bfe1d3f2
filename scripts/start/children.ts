import { spawn, type ChildProcess } from 'node:child_process';
import ora from 'ora';

export interface Server {
  /** The JSON behind `ready `. */
  ready: string;
  /** Resolves with the exit code. */
  ended: Promise<number>;
  stop: () => void;
}

/** Starts a script that prints `ready {json}` on stdout and goes on until this process ends; its stderr (progress) passes through. */
export function startServer(script: string, args: readonly string[]): Promise<Server> {
  const child = node(script, args, {}, ['ignore', 'pipe', 'inherit', 'ipc']);
  const ended = exitCode(child);
  const stop = () => void child.kill('SIGTERM');
  // A press of Ctrl-C comes twice: from the terminal, and passed on by who started this process.
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const ready = /^ready (\{.*\})$/m.exec(text)?.[1];
      if (ready) resolve({ ready, ended, stop });
    });
    ended.then(
      (code) => reject(new Error(`The local org did not start (code ${code}); see the reason above.`)),
      reject
    );
  });
}

/** How a script ended, and what it printed on stdout. */
export interface Ended {
  code: number;
  out: string;
}

/**
 * Runs a script to its end under a spinner.
 * @param isFine which exit codes are no failure; 0 only by default
 * @throws Error with what it said on stderr when it failed
 */
export async function runToEnd(
  text: string,
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
  isFine = (code: number): boolean => code === 0
): Promise<Ended> {
  const spinner = ora({ text, stream: process.stderr }).start();
  const child = node(script, args, env, ['ignore', 'pipe', 'pipe']);
  let said = '';
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const code = await exitCode(child);
  if (!isFine(code)) {
    spinner.fail();
    throw new Error(said.trim() || `${text} failed (code ${code}).`);
  }
  spinner.succeed();
  return { code, out };
}

function node(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
  stdio: ('ignore' | 'pipe' | 'inherit' | 'ipc')[]
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env: { ...process.env, ...env },
    stdio
  });
}

const exitCode = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 0));
  });
