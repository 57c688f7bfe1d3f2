import { relative, sep } from 'node:path';
import { findBundles } from '../lib/lwc/bundles.ts';

/** `paths` of a tsconfig.json in `root` for the c/* modules: TypeScript knows no pattern with the name in it twice. */
export const modulePaths = (root: string, lwcFolder: string): Record<string, string[]> =>
  Object.fromEntries(
    findBundles(lwcFolder)
      .filter(({ entry }) => entry.endsWith('.ts'))
      .map(({ name, entry }) => [`c/${name}`, [`./${relative(root, entry).split(sep).join('/')}`]])
  );

/** As prettier formats the project: a longer line is broken. */
const LINE_WIDTH = 110;

/** The text of a tsconfig.json with other paths; everything else in it stays as it is written. */
export function withPaths(tsconfig: string, paths: Record<string, string[]>): string {
  if (!/"paths": \{/.test(tsconfig))
    throw new Error('tsconfig.json has no "paths" to write the modules into.');
  const entries = Object.entries(paths).map(([name, [file]], index, all) => {
    const comma = index < all.length - 1 ? ',' : '';
    const line = `      "${name}": ["${file}"]${comma}`;
    return line.length <= LINE_WIDTH ? line : `      "${name}": [\n        "${file}"\n      ]${comma}`;
  });
  return tsconfig.replace(/("paths": \{)[^}]*\}/, `$1\n${entries.join('\n')}\n    }`);
}
