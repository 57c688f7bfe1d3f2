import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isCached, ROOT } from './cache.ts';
import { appName, vendorAddress, vendorName } from './keys.ts';

/** Addresses of what the page loads. */
export interface Bundles {
  vendor: string;
  app: string;
}

type Report = (text: string) => void;

const appAddress = (name: string): string => `/local/assets/${name}/app.js`;

/**
 * Sees to it that the bundles for these source folders are in the cache, building what is missing.
 * @throws Error with the compiler's message when a component cannot be built
 */
export async function prepareBundles(
  sourceFolders: readonly string[],
  onProgress: Report = () => undefined
): Promise<Bundles> {
  let app = appName(sourceFolders);
  if (!isCached(vendorName()) || !isCached(app)) {
    const errors: string[] = [];
    const onLine = (line: string): void => {
      // The name that was built counts: a source may have changed since it was reckoned here.
      const built = builtName(line);
      if (built) app = built;
      else onProgress(line);
    };
    const builder = startBuilder(sourceFolders, onLine, (line) => errors.push(line));
    const code = await new Promise<number | null>((resolve, reject) => {
      builder.once('error', reject);
      builder.once('close', resolve);
    });
    if (code !== 0) throw new Error(`The components of the page could not be built. ${errors.join('\n')}`);
  }
  return { vendor: vendorAddress(), app: appAddress(app) };
}

const builtName = (line: string): string | undefined => /^built (app-\w+)$/.exec(line)?.[1];

/**
 * For developers: builds the app again after each change of a source. `bundles.app` then is the newest that could be
 * built; what could not is reported, and the page stays as it was. Returns how to stop.
 */
export function followSources(
  bundles: Bundles,
  sourceFolders: readonly string[],
  report: Report
): () => void {
  const builder = startBuilder(
    ['--watch', ...sourceFolders],
    (line) => {
      const name = builtName(line);
      if (name) bundles.app = appAddress(name);
    },
    report
  );
  return () => void builder.kill();
}

function startBuilder(parameters: readonly string[], onLine: Report, onError: Report): ChildProcess {
  const builder = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), ...parameters],
    { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] }
  );
  createInterface({ input: builder.stdout }).on('line', onLine);
  createInterface({ input: builder.stderr }).on('line', onError);
  return builder;
}
