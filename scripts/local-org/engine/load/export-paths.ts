import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { fileKind } from '../../../lib/file-kind.ts';
import { literalPath } from '../../../lib/literal-path.ts';
import { LoadError } from './load-error.ts';

/**
 * The CSV and zip files of an export: a folder's, or the zip file itself. Nothing is opened.
 * @throws LoadError for what is neither a folder nor a zip file
 */
export function listExport(path: string): { csv: string[]; zips: string[] } {
  const status = unlessUnreadable(path, () => statSync(path));
  if (status.isFile() && /\.zip$/i.test(path)) return { csv: [], zips: [path] };
  if (!status.isDirectory()) {
    const kind = status.isFile()
      ? 'neither a folder nor a zip file'
      : `${fileKind(status)}, which is not read`;
    throw new LoadError(`${path} is ${kind}: name a Salesforce data export, zipped or unpacked.`);
  }
  const names = unlessUnreadable(path, () => readdirSync(path)).sort(inOrder);
  return {
    csv: names.filter((name) => /^[^.].*\.csv$/i.test(name)),
    zips: names.filter((name) => /^[^.].*\.zip$/i.test(name)).map((name) => fileInside(path, name))
  };
}

/**
 * The path of a regular file in a folder, as it is to be opened. A link may lead to another file of the folder; pipes and
 * devices are refused, since reading them may never end.
 * @throws LoadError in one sentence
 */
export function fileInside(folder: string, name: string): string {
  const path = join(folder, name);
  let status: Stats;
  let target: string;
  try {
    target = realpathSync(path);
    status = statSync(target);
  } catch (error) {
    throw new LoadError(`${name} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
  const inside = realpathSync(folder);
  if (!target.startsWith(inside.endsWith(sep) ? inside : inside + sep))
    throw new LoadError(`${name} is a link out of ${folder}: put the file itself there.`);
  if (!status.isFile()) throw new LoadError(`${name} is ${fileKind(status)} and not a file.`);
  try {
    literalPath(path);
  } catch (error) {
    throw new LoadError((error as Error).message);
  }
  return path;
}

/** WE_…_2.ZIP comes before WE_…_10.ZIP. */
const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

function unlessUnreadable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch {
    throw new LoadError(
      `The folder ${path} cannot be read: name a folder with the CSV files of a Salesforce data export, or its zip file.`
    );
  }
}
