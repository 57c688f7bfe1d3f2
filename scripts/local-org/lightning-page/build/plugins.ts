import lwcPlugin from '@lwc/rollup-plugin';
import replacePlugin from '@rollup/plugin-replace';
import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import type { LogLevel, Plugin, RollupLog } from 'rollup';
import { stripTypes } from '../../../lib/lwc/strip-types.ts';
import { ROOT } from './cache.ts';

// Both packages are CommonJS by their types and ES modules by their files.
const lwc = lwcPlugin as unknown as typeof lwcPlugin.default;
const replace = replacePlugin as unknown as typeof replacePlugin.default;

/** TypeScript to JavaScript, before the LWC compiler reads it. */
const typescript = (): Plugin => ({
  name: 'typescript',
  load(id) {
    const file = id.split('?')[0] ?? id;
    return file.endsWith('.ts') && !file.startsWith('\0')
      ? stripTypes(readFileSync(file, 'utf8'), file)
      : null;
  }
});

/** The steps that every module of the page goes through after its resolution. */
export const compile = (): Plugin[] => [
  typescript(),
  replace({
    preventAssignment: true,
    values: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': '"production"' }
  }),
  lwc({
    rootDir: ROOT,
    // Without it the combobox throws "attachInternals API is not supported in synthetic shadow".
    enableSyntheticElementInternals: true,
    enableDynamicComponents: true,
    // Plain modules: the LWC compiler would only slow them down, and knows no private methods.
    exclude: [/node_modules\/(?!lightning-base-components)/, /\/lightning-page\/client\/(?!page\/)/, /\0/]
  })
];

/** The same code in half the characters: a browser reads all of it each time the page is opened. */
export const minified = async (code: string): Promise<string> =>
  (await transform(code, { minify: true, format: 'esm', target: 'esnext' })).code;

/**
 * An unresolved import would only fail in the browser: stop the build. Other warnings go to `report`, except
 * those the base components always raise.
 */
export const onLog =
  (report: (text: string) => void) =>
  (_level: LogLevel, log: RollupLog): void => {
    if (log.code === 'UNRESOLVED_IMPORT' || log.code === 'MISSING_EXPORT') throw new Error(log.message);
    if (log.code === 'CIRCULAR_DEPENDENCY' || log.message.includes('lightning-base-components')) return;
    report(log.message);
  };
