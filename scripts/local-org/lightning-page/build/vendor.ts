import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { cached } from './cache.ts';
import { CLOCK_FILE, PAGE_DATA_FILE, vendorName } from './keys.ts';
import { baseComponents, LIBRARY_MODULES } from './library.ts';
import { compile, minified, onLog } from './plugins.ts';
import { PAGE_DATA, personModules } from './salesforce-modules.ts';

const ENTRY = '\0vendor';

/** What the app bundle takes from the vendor bundle instead of building it again. */
export const VENDOR_MODULES: readonly string[] = ['lwc', PAGE_DATA, ...LIBRARY_MODULES];

/** The name under which the vendor bundle exports a module. */
export const exportName = (specifier: string): string => specifier.replace(/\W/g, '_');

/**
 * Engine, synthetic shadow and all base components as one file, so that the page starts with one request and the
 * app's own code is rebuilt without them. Built once per set of versions.
 */
export async function buildVendor(report: (text: string) => void): Promise<string> {
  return cached(vendorName(), async (folder) => {
    report('Building the Lightning base components (once per version)');
    const bundle = await rollup({
      input: ENTRY,
      onLog: onLog(report),
      plugins: [entry(), personModules(), baseComponents(), ...compile()]
    });
    const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
    await bundle.close();
    await writeFile(join(folder, 'vendor.js'), await minified(output[0].code));
  });
}

const entry = (): Plugin => ({
  name: 'vendor-entry',
  resolveId: (id) =>
    id === ENTRY ? ENTRY : id === PAGE_DATA ? PAGE_DATA_FILE : id === './clock.ts' ? CLOCK_FILE : null,
  load: (id) =>
    id === ENTRY
      ? [
          // First, so that everything sees the org's day.
          `import '${PAGE_DATA}';`,
          // Next: it changes the DOM that the engine then takes hold of.
          `import '@lwc/synthetic-shadow';`,
          ...VENDOR_MODULES.map((name) => `export * as ${exportName(name)} from '${name}';`)
        ].join('\n')
      : null
});
