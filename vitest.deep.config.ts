import { configDefaults, defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

// Tests of the same kinds with many seeds, which take minutes: npm run test:deep.
export default defineConfig({
  test: {
    ...config.test,
    include: ['scripts/**/*.deep.test.ts', 'test/second-opinion/**/*.deep.test.ts'],
    exclude: configDefaults.exclude
  }
});
