import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isCached, ROOT } from './cache.ts';
import { appName, vendorAddress, vendorName } from './keys.ts';
import type { PageSources } from './sources.ts';
import { TSX } from '../../../lib/tsx.ts';

/** Addresses of what the page loads. */
export interface Bundles {
  vendor: string;
  app: string;
}

type Report = (text: string) => void;

let vendor: Promise<void> | undefined;

/**
 * Sees to it that the base components are in the cache: they depend on no deploy and take longest.
 * @throws Error with the compiler's message when they cannot be built
 */
export function prepareVendor(onProgress: Report = () => undefined): Promise<void> {
  vendor ??= isCached(vendorName()) ? Promise.resolve() : runBuilder('', onProgress);
  return vendor;
}

/** Builds that run, by the name that they began with: a deploy may leave the page as it was. */
const running = new Map<string, Promise<string>>();

/**
 * Sees to it that the bundles for what is deployed are in the cache, building what is missing.
 * @throws Error with the compiler's message when a component cannot be built
 */
export async function prepareBundles(
  sources: PageSources,
  onProgress: Report = () => undefined
): Promise<Bundles> {
  await prepareVendor(onProgress);
  const name = appName(sources);
  const build = running.get(name) ?? buildApp(name, sources, onProgress);
  running.set(name, build);
  try {
    return { vendor: vendorAddress(), app: `/local/assets/${await build}/app.js` };
  } finally {
    running.delete(name);
  }
}

/** The name that was built counts: the page's own files may have changed since it was reckoned. */
async function buildApp(name: string, sources: PageSources, onProgress: Report): Promise<string> {
  if (isCached(name)) return name;
  let built = name;
  await runBuilder(JSON.stringify(sources), (line) => {
    const told = /^built (app-\w+)$/.exec(line)?.[1];
    if (told) built = told;
    else onProgress(line);
  });
  return built;
}

async function runBuilder(sources: string, onLine: Report): Promise<void> {
  const errors: string[] = [];
  const builder = spawn(process.execPath, ['--import', TSX, join(import.meta.dirname, 'main.ts')], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe']
  });
  createInterface({ input: builder.stdout }).on('line', onLine);
  createInterface({ input: builder.stderr }).on('line', (line) => errors.push(line));
  // A builder that dies early says so by its exit code and its output.
  builder.stdin.on('error', () => undefined);
  builder.stdin.end(sources);
  const code = await new Promise<number | null>((resolve, reject) => {
    builder.once('error', reject);
    builder.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The components of the page could not be built. ${errors.join('\n')}`);
}
