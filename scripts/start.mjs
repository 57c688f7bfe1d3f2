// npm start: dependencies first, then the product (scripts/start/main.ts).
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './setup/dependencies.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

try {
  await ensureDependencies(root, 'runtime');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const main = path.join(root, 'scripts', 'start', 'main.ts');
const child = spawn(process.execPath, ['--import', 'tsx', main, ...process.argv.slice(2)], {
  cwd: root,
  // By the channel it notices when this process is gone.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc']
});
// The terminal sends Ctrl-C to the whole group; a plain kill reaches only this process.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
