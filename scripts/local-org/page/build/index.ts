import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isCached, ROOT } from './cache.ts';
import { appName, vendorAddress, vendorName } from './keys.ts';

/** Addresses of what the page loads. */
export interface Bundles {
  vendor: string;
  app: string;
}

/**
 * Sees to it that the bundles for these source folders are in the cache, building what is missing.
 * @throws Error with the compiler's message when a component cannot be built
 */
export async function prepareBundles(
  sourceFolders: readonly string[],
  onProgress: (text: string) => void = () => undefined
): Promise<Bundles> {
  const app = appName(sourceFolders);
  if (!isCached(vendorName()) || !isCached(app)) await build(sourceFolders, onProgress);
  return { vendor: vendorAddress(), app: `/local/assets/${app}/app.js` };
}

function build(sourceFolders: readonly string[], onProgress: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), ...sourceFolders],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] }
    );
    const errors: string[] = [];
    createInterface({ input: child.stdout }).on('line', onProgress);
    createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The components of the page could not be built. ${errors.join('\n')}`))
    );
  });
}
