import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBundles } from '../../scripts/lib/lwc/bundles.ts';
import { emitScripts } from '../../scripts/lib/lwc/emit.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * This project with the JavaScript of its components beside their TypeScript, as `npm run build` leaves it, in a folder
 * that `remove` takes away. Inside the repository, since that is where npm packages are found.
 */
export async function builtProject(): Promise<{ folder: string; remove(): void }> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'sf-project-'));
  for (const name of ['force-app', 'sfdx-project.json', '.forceignore'])
    cpSync(join(ROOT, name), join(folder, name), {
      recursive: true,
      filter: (path) => !relative(ROOT, path).includes('__tests__')
    });
  for (const bundle of findBundles(join(folder, 'force-app/main/default/lwc'))) {
    for (const [file, code] of await emitScripts(bundle)) writeFileSync(file, code);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
