// A thread of the local org that ends it when its supervisor is gone and the org does not come to ending itself.
import { workerData } from 'node:worker_threads';

/** @type {{ supervisor: number, patience: number }} */
const { supervisor, patience } = workerData;
const LOOK_MS = 500;

/** The number of a dead process may be given to another, but not as the parent of this one. */
const isThere = () => {
  if (process.ppid !== supervisor) return false;
  try {
    return process.kill(supervisor, 0);
  } catch {
    return false;
  }
};

let looksLeft = Math.ceil(patience / LOOK_MS);
setInterval(() => {
  if (isThere()) return;
  if (looksLeft-- <= 0) process.kill(process.pid, 'SIGKILL');
}, LOOK_MS);
