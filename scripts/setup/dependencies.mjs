// Plain JavaScript on Node's own modules: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withSpinner } from './spinner.mjs';

/** jsforce 3.10.16 and Vite set this floor. */
const OLDEST_NODE = [20, 19];

/**
 * Installs what the lock file names and node_modules lacks.
 * @param {string} root folder of package.json
 * @param {'runtime' | 'all'} scope runtime leaves the development tools out
 */
export async function ensureDependencies(root, scope) {
  refuseOldNode();
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  // Who has the development tools keeps them.
  const wanted = Object.values(installed).some((entry) => entry.dev) ? 'all' : scope;
  if (isInstalled(packagesOf(path.join(root, 'package-lock.json')), installed, wanted)) return;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (wanted === 'runtime') args.push('--omit=dev');
  await withSpinner(
    `Installing dependencies (npm ${args[0]}${wanted === 'runtime' ? ', run time only' : ''})`,
    () => run('npm', args, root)
  );
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(
    `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer and run the command again.`
  );
}

/** npm writes node_modules/.package-lock.json last, so everything it lists is installed. */
function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

function isInstalled(locked, installed, scope) {
  return Object.entries(locked).every(([place, entry]) => {
    // A workspace is a link to a folder of this repository.
    const leftOut =
      !place.startsWith('node_modules/') ||
      entry.link ||
      entry.optional ||
      (scope === 'runtime' && (entry.dev || entry.devOptional));
    return leftOut || installed[place]?.version === entry.version;
  });
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32'
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with code ${code}:\n${output.trim()}`));
    });
  });
}
