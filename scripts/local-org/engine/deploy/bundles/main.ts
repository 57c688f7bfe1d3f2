import { text } from 'node:stream/consumers';
import { inspect } from './inspect.ts';
import type { BundleJob } from './jobs.ts';

// Runs as a separate process: compilers take a second to load and block while they work. Output: one line of JSON per job.
const jobs = JSON.parse(await text(process.stdin)) as BundleJob[];
for (const job of jobs) process.stdout.write(`${JSON.stringify(await inspect(job))}\n`);
