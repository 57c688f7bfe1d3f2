// Preloaded into the sync: notes what it asks the org for, so that the same can be asked without a sync.
import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';

/** By undici's request, in the order they were made. */
const calls = new Map();

subscribe('undici:request:create', ({ request }) => {
  calls.set(request, { method: request.method, path: request.path, chunks: [] });
});
subscribe('undici:request:bodyChunkSent', ({ request, chunk }) => {
  calls.get(request)?.chunks.push(Buffer.from(chunk));
});

process.on('exit', () => {
  const noted = [...calls.values()].map(({ method, path, chunks }) => {
    return { method, path, body: chunks.length === 0 ? null : Buffer.concat(chunks).toString() };
  });
  writeFileSync(process.env.BENCH_CALLS, JSON.stringify(noted), { mode: 0o600 });
});
