import { transformSync } from '@lwc/compiler';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { findBundles } from '../lib/lwc/bundles.ts';

const COMPILED = new Set(['.js', '.html', '.css']);
const API_VERSION = 66;
/** Orgs refuse larger files of a component. */
const MOST_BYTES = 128 * 1024;

/** Sentences on every file that an org would refuse; none when all can be deployed. */
export function problemsOf(lwcFolder: string): string[] {
  return findBundles(lwcFolder).flatMap(({ name, folder }) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && COMPILED.has(extname(entry.name)))
      .map((entry) => join(folder, entry.name))
      .flatMap((file) => [...tooLarge(file), ...refusals(file, name)])
  );
}

const tooLarge = (file: string): string[] => {
  const bytes = readFileSync(file).length;
  return bytes > MOST_BYTES
    ? [`${file} has ${bytes} bytes, an org takes at most ${MOST_BYTES}: split it.`]
    : [];
};

function refusals(file: string, name: string): string[] {
  try {
    transformSync(readFileSync(file, 'utf8'), file, {
      namespace: 'c',
      name,
      apiVersion: API_VERSION,
      enableDynamicComponents: true,
      scopedStyles: file.endsWith('.scoped.css')
    });
    return [];
  } catch (error) {
    return [`${file}: ${(error as Error).message}`];
  }
}
