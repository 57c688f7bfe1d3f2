// Preloaded into the sync: notes what it asks the org for, so that the same can be asked without a sync.
import { writeFileSync } from 'node:fs';

const calls = [];
const { fetch } = globalThis;

globalThis.fetch = (address, options = {}) => {
  const { pathname, search } = new URL(String(address));
  calls.push({ method: options.method ?? 'GET', path: pathname + search, body: options.body ?? null });
  return fetch(address, options);
};

process.on('exit', () => writeFileSync(process.env.BENCH_CALLS, JSON.stringify(calls), { mode: 0o600 }));
