import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { LwcBundle } from './bundles.ts';
import { isFilePath, refuseOutside } from './inside.ts';
import { stripTypes } from './strip-types.ts';

/** What the platform resolves itself; everything else that is not relative comes from npm. */
export const PLATFORM_MODULE = /^(lwc$|c\/|lightning\/|@salesforce\/)/;

/**
 * The JavaScript of a bundle as an org takes it, by the file it belongs in: types gone, npm packages bundled into the
 * entry. A bundle of plain JavaScript gives none.
 * @throws Error naming the file that cannot be read, or the package that cannot be found
 */
export async function emitScripts(bundle: LwcBundle): Promise<Map<string, string>> {
  const sources = scriptsOf(bundle.folder, '.ts');
  const emitted = new Map<string, string>();
  if (usesNpm(sources)) {
    emitted.set(targetOf(bundle.entry), await withPackages(bundle));
    return emitted;
  }
  for (const source of sources)
    emitted.set(targetOf(source), stripTypes(readFileSync(source, 'utf8'), source));
  return emitted;
}

const targetOf = (source: string): string => source.replace(/\.ts$/, '.js');

/** Scripts below a folder by path; tests and declarations are none. */
export const scriptsOf = (folder: string, extension: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(folder, file).split('/').includes('__tests__'))
    .sort();

const usesNpm = (sources: readonly string[]): boolean =>
  sources.some((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bfrom\s+'([^'.][^']*)'/g)].some(
      ([, specifier = '']) => !PLATFORM_MODULE.test(specifier)
    )
  );

/** One file with the packages in it: an org knows no npm. */
async function withPackages({ entry, folder }: LwcBundle): Promise<string> {
  const [{ rollup }, { default: nodeResolve }] = await Promise.all([
    import('rollup'),
    import('@rollup/plugin-node-resolve')
  ]);
  const bundle = await rollup({
    input: entry,
    external: PLATFORM_MODULE,
    onLog: (_level, log) => {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(`${basename(entry)}: ${log.message}`);
    },
    plugins: [
      {
        name: 'typescript',
        resolveId: (id, importer, { custom }) => {
          // The resolver of packages asks again for the file it has found.
          const isWritten = custom?.['node-resolve'] === undefined;
          if (isWritten && importer?.startsWith(folder + sep) && isFilePath(id))
            refuseOutside(folder, importer, id);
          const file = importer && id.startsWith('.') ? join(importer, '..', `${id}.ts`) : '';
          return existsSync(file) ? file : null;
        },
        load: (id) => (id.endsWith('.ts') ? stripTypes(readFileSync(id, 'utf8'), id) : null)
      },
      (nodeResolve as unknown as typeof nodeResolve.default)({ browser: true })
    ]
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
}
