import { join, resolve } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

const ROOT = resolve(import.meta.dirname, '..');
const LWC = join(ROOT, 'force-app/main/default/lwc');

export default defineConfig({
  root: ROOT,
  // Bundles of the app that import nothing of the platform.
  resolve: { alias: [{ find: /^c\/(\w+)$/, replacement: `${LWC}/$1/$1.ts` }] },
  test: {
    include: ['scripts/**/*.test.ts', 'test/{app-on-org,second-opinion}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.deep.test.ts'],
    pool: 'forks',
    // Files share a process, since loading what they import takes as long as their tests: a test leaves nothing behind.
    poolOptions: { forks: { maxForks: 2, isolate: false } },
    unstubEnvs: true,
    testTimeout: 60_000,
    hookTimeout: 120_000
  }
});
