import nodeResolvePlugin from '@rollup/plugin-node-resolve';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { rollup } from 'rollup';
import { findBundles, type LwcBundle } from '../lib/lwc/bundles.ts';
import { stripTypes } from '../lib/lwc/strip-types.ts';

const nodeResolve = nodeResolvePlugin as unknown as typeof nodeResolvePlugin.default;

/** What the platform resolves itself; everything else that is not relative comes from npm. */
const PLATFORM_MODULE = /^(lwc$|c\/|lightning\/|@salesforce\/)/;

/** Writes a `.js` beside each `.ts` of every bundle, and removes those whose source is gone. Returns what it wrote. */
export async function emitBundles(lwcFolder: string): Promise<string[]> {
  const written: string[] = [];
  for (const bundle of findBundles(lwcFolder)) written.push(...(await emitBundle(bundle)));
  return written;
}

async function emitBundle(bundle: LwcBundle): Promise<string[]> {
  const sources = scriptsOf(bundle, '.ts');
  const kept = usesNpm(sources) ? [bundle.entry] : sources;
  const written: string[] = [];
  for (const source of kept) {
    const target = source.replace(/\.ts$/, '.js');
    const code = usesNpm(sources)
      ? await withPackages(source)
      : stripTypes(readFileSync(source, 'utf8'), source);
    await writeFile(target, code);
    written.push(target);
  }
  for (const script of scriptsOf(bundle, '.js')) {
    if (!written.includes(script)) await rm(script);
  }
  return written;
}

const scriptsOf = ({ folder }: LwcBundle, extension: string): string[] =>
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
async function withPackages(entry: string): Promise<string> {
  const bundle = await rollup({
    input: entry,
    external: PLATFORM_MODULE,
    onLog: (_level, log) => {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(`${basename(entry)}: ${log.message}`);
    },
    plugins: [
      {
        name: 'typescript',
        resolveId: (id, importer) => {
          const file = importer && id.startsWith('.') ? join(importer, '..', `${id}.ts`) : '';
          return existsSync(file) ? file : null;
        },
        load: (id) => (id.endsWith('.ts') ? stripTypes(readFileSync(id, 'utf8'), id) : null)
      },
      nodeResolve({ browser: true })
    ]
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
}
