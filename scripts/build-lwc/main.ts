import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { problemsOf } from './check.ts';
import { emitBundles } from './emit.ts';
import { modulePaths, withPaths } from './paths.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LWC = join(ROOT, 'force-app/main/default/lwc');
const TSCONFIG = join(ROOT, 'tsconfig.json');

// `--paths` only brings tsconfig.json up to date, after a bundle was added or removed.
try {
  await writeFile(TSCONFIG, withPaths(readFileSync(TSCONFIG, 'utf8'), modulePaths(ROOT, LWC)));
  if (!process.argv.includes('--paths')) {
    const written = await emitBundles(LWC);
    const problems = problemsOf(LWC);
    for (const problem of problems) console.error(problem);
    console.log(`${written.length} files written beside their TypeScript in ${LWC}.`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
