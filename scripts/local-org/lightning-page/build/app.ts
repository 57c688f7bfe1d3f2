import nodeResolvePlugin from '@rollup/plugin-node-resolve';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { findBundles } from '../../../lib/lwc/bundles.ts';
import { cached } from './cache.ts';
import { insideBundles } from './inside-bundles.ts';
import { appName, CLIENT, PAGE_DATA_FILE, vendorAddress } from './keys.ts';
import { compile, minified, onLog } from './plugins.ts';
import { appModules, PAGE_DATA, personModules } from './salesforce-modules.ts';
import type { PageSources } from './sources.ts';
import { exportName, VENDOR_MODULES } from './vendor.ts';

const nodeResolve = nodeResolvePlugin as unknown as typeof nodeResolvePlugin.default;

type Report = (text: string) => void;

const ENTRY = '\0app';
const VENDOR = '\0vendor:';
/** Where the deployed bundles lie while they are compiled. */
const DEPLOYED = 'lwc';

/** Saving several files takes an editor or a checkout a moment; a build restarted more often than this means a process that never stops writing. */
const MOST_ATTEMPTS = 5;

/**
 * The deployed components, the page around them and the platform modules they import, as one file. Returns its folder.
 * Its name tells of what it was built from: if the page's own files change meanwhile, it is built again.
 */
export async function buildApp(sources: PageSources, report: Report): Promise<string> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const name = appName(sources);
    const folder = await cached(name, async (unfinished) => {
      const deployed = join(unfinished, DEPLOYED);
      await writeBundles(deployed, sources);
      await writeFile(join(unfinished, 'app.js'), await bundleApp(deployed, sources, report));
      await rm(deployed, { recursive: true });
      if (appName(sources) !== name) throw new SourcesChanged();
    }).catch((error: unknown) => {
      if (error instanceof SourcesChanged) return undefined;
      throw error;
    });
    if (folder) return folder;
  }
  throw new Error('The page kept changing while it was built. Start again when its files are saved.');
}

class SourcesChanged extends Error {}

/** @throws Error for a file that would lie outside its bundle */
async function writeBundles(folder: string, { bundles }: PageSources): Promise<void> {
  await mkdir(folder);
  for (const [name, files] of bundles) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, name, path);
      if (dirname(join(folder, name)) !== folder || !file.startsWith(join(folder, name) + sep))
        throw new Error(`The file ${path} of ${name} would lie outside its bundle.`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
}

async function bundleApp(folder: string, sources: PageSources, report: Report): Promise<string> {
  report('Building the components');
  const bundle = await rollup({
    input: ENTRY,
    external: [vendorAddress()],
    onLog: onLog(report),
    plugins: [
      insideBundles(resolve(folder)),
      entry(sources),
      vendorModules(),
      personModules(),
      appModules(new Map(sources.labels)),
      ownModules(folder),
      npmPackages(),
      ...compile()
    ]
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return minified(output[0].code);
}

const entry = ({ shown }: PageSources): Plugin => ({
  name: 'app-entry',
  resolveId: (id) => (id === ENTRY ? ENTRY : null),
  load: (id) =>
    id === ENTRY
      ? [
          `import { start } from 'local-org/start';`,
          ...shown.map((name) => `import ${name} from 'c/${name}';`),
          `start({ ${shown.join(', ')} });`
        ].join('\n')
      : null
});

/** Modules of the vendor bundle: their names are looked up in its namespaces. */
const vendorModules = (): Plugin => ({
  name: 'vendor-modules',
  resolveId: (id) => (VENDOR_MODULES.includes(id) ? VENDOR + id : null),
  load(id) {
    if (!id.startsWith(VENDOR)) return null;
    const name = exportName(id.slice(VENDOR.length));
    return {
      code: `import { ${name} } from '${vendorAddress()}';\nexport { ${name} as names };\nexport default ${name}.default;`,
      syntheticNamedExports: 'names'
    };
  }
});

/** c/* as deployed, lightning/* that the platform provides beside the base components, and the page's own. */
const ownModules = (deployed: string): Plugin => {
  const app = new Map(findBundles(deployed).map((bundle) => [`c/${bundle.name}`, bundle.entry]));
  return {
    name: 'own-modules',
    resolveId(id, importer) {
      if (id === 'local-org/start') return join(CLIENT, 'start.ts');
      if (id.startsWith('.') && importer) {
        const path = join(dirname(fileOf(importer)), id);
        // The vendor bundle has this one already: there is one clock and one person per page.
        return path === PAGE_DATA_FILE ? this.resolve(PAGE_DATA) : withExtension(path);
      }
      const [namespace = '', name = '', ...rest] = id.split('/');
      if (rest.length > 0) return null;
      const file =
        namespace === 'c'
          ? app.get(id)
          : ['lightning', 'page'].includes(namespace)
            ? join(CLIENT, namespace, name, `${name}.ts`)
            : undefined;
      if (namespace === 'c' && !file) {
        throw new Error(
          `${importer && importer !== ENTRY ? `${relative(deployed, fileOf(importer))} imports ${id}` : `A tab shows ${id}`}, but there is no bundle ${name} in the org.`
        );
      }
      // The component's tag follows from the specifier, not from the folder.
      return file && existsSync(file) ? `${file}?specifier=${encodeURIComponent(id)}` : null;
    }
  };
};

const fileOf = (id: string): string => id.split('?')[0] ?? id;

/** `./format` is format.ts, or format.js without one; a file named in full (also ?scoped=true) is left to the LWC plugin. */
const withExtension = (path: string): string | null =>
  /\.(html|css)(\?.*)?$/.test(path)
    ? null
    : (['', '.ts', '.js'].map((extension) => path + extension).find(isFile) ?? null);

const isFile = (path: string): boolean => existsSync(path) && basename(path).includes('.');

const npmPackages = (): Plugin => {
  const resolver = nodeResolve({ browser: true });
  const resolve = resolver.resolveId as { handler: (...args: unknown[]) => unknown };
  return {
    ...resolver,
    name: 'npm-packages',
    resolveId(id, importer, options) {
      const from = importer ? fileOf(importer) : '';
      // What a deployed component took from npm was bundled into it.
      const allowed = from.startsWith(CLIENT) || from.includes('/node_modules/');
      return allowed && !id.startsWith('\0')
        ? (resolve.handler.call(this, id, importer, options) as null)
        : null;
    }
  };
};
