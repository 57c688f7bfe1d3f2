import { realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';

/** Whether an import means a file by its place, and not a module by its name: `./x`, `/x`, `file:x`, `https://x`, `..`. */
export const isFilePath = (specifier: string): boolean =>
  /^[./\\]|^[a-z][a-z0-9+.-]*:|\\|\0|(?:^|\/)\.{1,2}(?:\/|$)/i.test(specifier);

/** Modules that a component of an org may import: their names lead to no file. */
export const ORG_MODULE = /^(?:lwc|c\/\w+|lightning\/\w+|@salesforce\/[\w.-]+(?:\/[\w.-]+)*)$/;

/** What a path may be written without. */
const SUFFIXES = ['', '.ts', '.js', '.html', '.css'];

/**
 * Holds a component to the files of its bundle.
 * @param importer the file of the bundle with the import
 * @throws Error naming file and import when it leads out of the bundle's folder, by its path or by a link
 */
export function refuseOutside(folder: string, importer: string, specifier: string): void {
  const isRelative = specifier.startsWith('.') && !/[\\\0]/.test(specifier);
  // Bundlers cut off what follows a question mark, some after and some before they join the path.
  const paths = [specifier, specifier.split('?')[0]!].flatMap((path) =>
    SUFFIXES.map((suffix) => resolve(dirname(importer), path + suffix))
  );
  if (isRelative && paths.every((path) => path.startsWith(folder + sep) && isInside(folder, path))) return;
  throw new Error(
    `${relative(dirname(folder), importer)} imports ${specifier}: a component imports files of its own bundle only.`
  );
}

/** A file that is not there leads nowhere. */
function isInside(folder: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
}
