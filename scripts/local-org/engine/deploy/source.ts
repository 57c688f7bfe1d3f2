import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readSourceFolder } from '../../metadata/index.ts';
import { isKnownType } from './kinds.ts';
import { takenApart } from './parts.ts';
import type { Deployment, DeployProblem, OrgComponent } from './types.ts';

/** What of a bundle's folder a deploy leaves behind; the project's .forceignore says the same to clients. */
const LEFT_OUT =
  /(?:^|\/)(?:__tests__|__mocks__)\/|\.map$|\.d\.ts$|(?:^|\/)(?:tsconfig[^/]*|jsconfig)\.json$|\.eslintrc|README\.md$/;

/**
 * What the folders in source format deploy together, TypeScript still as it was written.
 * @throws Error in one sentence when a folder cannot be read
 */
export function readSource(folders: readonly string[]): Deployment {
  const problems: DeployProblem[] = [];
  const components = folders.flatMap(readSourceFolder).flatMap((component): OrgComponent[] => {
    if (component.type === 'LightningComponentBundle')
      return [{ ...component, files: bundleFiles(component.file) }];
    if (isKnownType(component.type)) return takenApart(component);
    const message = 'The local org does not know this kind of metadata.';
    problems.push({ component, file: component.file, line: 1, column: 1, message });
    return [];
  });
  return { components, deletions: [], problems };
}

/** The files beside a bundle's XML; JavaScript that was generated from TypeScript may be old and is left out. */
function bundleFiles(xml: string): Map<string, string> {
  const folder = dirname(xml);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== xml && !LEFT_OUT.test(relative(folder, path)))
    .filter((path) => !path.endsWith('.js') || !existsSync(path.replace(/\.js$/, '.ts')))
    .sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}
