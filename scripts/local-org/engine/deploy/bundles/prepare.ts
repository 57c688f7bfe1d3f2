import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { dropOld, keyOf, readCached, writeCached } from '../../../../lib/cache.ts';
import type { BundleJob, InspectedBundle } from './jobs.ts';
import { TSX } from '../../../../lib/tsx.ts';

const TOPIC = 'bundles';
const ROOT = join(import.meta.dirname, '../../../../..');
/** Compiling a whole app takes seconds, on a busy computer minutes; what takes longer than this hangs. */
const PATIENCE = 600_000;

/** What was found depends on these files as well as on the bundle. */
const INSPECTORS = [
  'inspect.ts',
  'scripts.ts',
  'exports.ts',
  '../../../../lib/lwc/emit.ts',
  '../../../../lib/lwc/inside.ts',
  '../../../../lib/lwc/styles.ts',
  '../../../../lib/lwc/strip-types.ts'
].map((file) => join(import.meta.dirname, file));
const PACKAGES = ['@lwc/compiler', 'postcss', 'typescript', 'd3-array', 'd3-scale', 'd3-shape'];

let inspectors: string | undefined;

function inspectorsKey(): string {
  const require = createRequire(import.meta.url);
  inspectors ??= keyOf([
    ...INSPECTORS.map((file) => readFileSync(file, 'utf8')),
    ...PACKAGES.map((name) => versionOf(require, name))
  ]);
  return inspectors;
}

/** Some packages export nothing but their code; their package.json lies beside it all the same. */
function versionOf(require: NodeJS.Require, name: string): string {
  const folder = require.resolve.paths(name)?.find((path) => {
    try {
      return readFileSync(join(path, name, 'package.json')).length > 0;
    } catch {
      return false;
    }
  });
  if (folder === undefined) throw new Error(`The package ${name} is missing: run npm install.`);
  return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string })
    .version;
}

const jobKey = ({ name, files, source }: BundleJob): string =>
  keyOf([inspectorsKey(), name, source === undefined ? '' : 'source', ...Object.entries(files).flat()]);

/**
 * Inspects bundles, in their order. Those that an earlier run has seen cost nothing; for the others compilers are started
 * beside this process.
 * @throws Error when the compilers cannot be run; what is wrong with a bundle is among its facts
 */
export async function inspectBundles(jobs: readonly BundleJob[]): Promise<InspectedBundle[]> {
  const keys = jobs.map(jobKey);
  const known = new Map<string, InspectedBundle>();
  const missing = new Map<string, BundleJob>();
  jobs.forEach((job, index) => {
    const kept = readCached<InspectedBundle>(TOPIC, keys[index]!);
    if (kept) known.set(keys[index]!, kept);
    else missing.set(keys[index]!, job);
  });
  if (missing.size > 0) {
    const found = await runInspector([...missing.values()]);
    [...missing.keys()].forEach((key, index) => {
      known.set(key, found[index]!);
      writeCached(TOPIC, key, found[index]);
    });
    dropOld(TOPIC);
  }
  return keys.map((key) => known.get(key)!);
}

async function runInspector(jobs: readonly BundleJob[]): Promise<InspectedBundle[]> {
  const child = spawn(process.execPath, ['--import', TSX, join(import.meta.dirname, 'main.ts')], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: PATIENCE
  });
  // A child that dies early says so by its exit code and its output.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(jobs));
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    })
  ]);
  if (child.killed)
    throw new Error(
      `The components could not be compiled within ${PATIENCE / 60_000} minutes. The computer may be busy: end other programs and start again.`
    );
  if (code !== 0) throw new Error(`The components could not be compiled. ${errors.trim()}`);
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as InspectedBundle);
}
