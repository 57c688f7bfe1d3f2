import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { findBundles } from '../lib/lwc/bundles.ts';
import { compile, MOST_BYTES } from '../lib/lwc/compile.ts';
import { isFilePath, refuseOutside } from '../lib/lwc/inside.ts';
import { readStyles } from '../lib/lwc/styles.ts';

const COMPILED = new Set(['.js', '.html', '.css']);

/** Sentences on every file that an org would refuse; none when all can be deployed. */
export function problemsOf(lwcFolder: string): string[] {
  return findBundles(lwcFolder).flatMap(({ name, folder }) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && COMPILED.has(extname(entry.name)))
      .map((entry) => join(folder, entry.name))
      .flatMap((file) => [...tooLarge(file), ...refusals(file, name), ...importsOutside(folder, file)])
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
    compile(readFileSync(file, 'utf8'), file, name);
    return [];
  } catch (error) {
    return [`${file}: ${(error as Error).message}`];
  }
}

/** Imports of scripts and style sheets that lead out of the bundle. */
function importsOutside(folder: string, file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = file.endsWith('.css')
    ? readStyles(file, text).map(({ specifier }) => specifier)
    : file.endsWith('.js')
      ? [...text.matchAll(/\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g)].map(
          ([, , specifier]) => specifier!
        )
      : [];
  return specifiers.filter(isFilePath).flatMap((specifier) => {
    try {
      refuseOutside(folder, file, specifier);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
}
