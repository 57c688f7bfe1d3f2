import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, hashOfFiles, ROOT } from './cache.ts';
import { packageVersion } from './packages.ts';
import type { PageSources } from './sources.ts';

// This file loads no compiler: a start that finds its bundles in the cache must not wait for one.

const PAGE = join(import.meta.dirname, '..');
const LIBRARY = join(ROOT, 'scripts/lib/lwc');

/** Sources of the part of the page that runs in the browser. */
export const CLIENT = join(PAGE, 'client');
export const PAGE_DATA_FILE = join(CLIENT, 'pageData.ts');
export const CLOCK_FILE = join(CLIENT, 'clock.ts');

const VENDOR_PACKAGES = [
  'lwc',
  '@lwc/rollup-plugin',
  'lightning-base-components',
  'rollup',
  'esbuild',
  'postcss',
  'typescript'
];
const VENDOR_SOURCES = [
  PAGE_DATA_FILE,
  CLOCK_FILE,
  join(LIBRARY, 'strip-types.ts'),
  ...['vendor.ts', 'library.ts', 'plugins.ts', 'salesforce-modules.ts'].map((name) =>
    join(PAGE, 'build', name)
  )
];

/** Name of the vendor bundle: another one when a package or the way it is built changes. */
export const vendorName = (): string =>
  `vendor-${hashOf([
    ...VENDOR_PACKAGES.map((name) => `${name}@${packageVersion(name)}`),
    ...VENDOR_SOURCES.map((file) => readFileSync(file, 'utf8'))
  ])}`;

/** Name of the app bundle: another one when a deployed component, a label, a tab or the page around them changes. */
export const appName = (sources: PageSources): string =>
  `app-${hashOf([
    vendorName(),
    hashOfFiles([CLIENT, join(PAGE, 'build'), LIBRARY]),
    JSON.stringify(sources)
  ])}`;

/** Address of the vendor bundle, as the app's imports name it and the server answers it. */
export const vendorAddress = (): string => `/local/assets/${vendorName()}/vendor.js`;
