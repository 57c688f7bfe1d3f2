import { relative, sep } from 'node:path';
import { findBundles } from '../lib/lwc/bundles.ts';

/** `paths` of a tsconfig.json in `root` for the c/* modules: TypeScript knows no pattern with the name in it twice. */
export const modulePaths = (root: string, lwcFolder: string): Record<string, string[]> =>
  Object.fromEntries(
    findBundles(lwcFolder)
      .filter(({ entry }) => entry.endsWith('.ts'))
      .map(({ name, entry }) => [`c/${name}`, [`./${relative(root, entry).split(sep).join('/')}`]])
  );

/** The text of a tsconfig.json with other paths; everything else in it stays as it is written. */
export function withPaths(tsconfig: string, paths: Record<string, string[]>): string {
  const lines = Object.entries(paths).map(([name, [file]]) => `      "${name}": ["${file}"]`);
  const changed = tsconfig.replace(/("paths": \{)[^}]*\}/, `$1\n${lines.join(',\n')}\n    }`);
  if (!/"paths": \{/.test(tsconfig))
    throw new Error('tsconfig.json has no "paths" to write the modules into.');
  return changed;
}
