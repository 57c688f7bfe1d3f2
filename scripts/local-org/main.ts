import { fileURLToPath } from 'node:url';
import { supervise } from './supervise.ts';

process.exitCode = await supervise(fileURLToPath(new URL('run.ts', import.meta.url)), process.argv.slice(2));
