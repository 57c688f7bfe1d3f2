import { configDefaults, defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

// Tests that take long, by npm run test:deep: many seeds, killed processes, a failing org, most runs of the sf CLI.
export default defineConfig({
  root: config.root,
  resolve: config.resolve,
  test: {
    ...config.test,
    // What takes long takes longer beside the browser tests.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    include: ['scripts/**/*.deep.test.ts', 'test/{app-on-org,second-opinion}/**/*.deep.test.ts'],
    exclude: configDefaults.exclude
  }
});
