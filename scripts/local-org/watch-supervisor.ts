import { Worker } from 'node:worker_threads';
import { PATIENCE } from './supervise.ts';

/** From now on a thread kills this process when its supervisor is gone and the process, being busy, does not end by itself. */
export const watchSupervisor = (): void =>
  new Worker(new URL('orphan-watch.mjs', import.meta.url), {
    workerData: { supervisor: process.ppid, patience: PATIENCE },
    execArgv: []
  }).unref();
