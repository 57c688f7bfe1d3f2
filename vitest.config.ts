import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.ts', 'test/{app-on-org,second-opinion}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.deep.test.ts'],
    pool: 'forks',
    poolOptions: { forks: { maxForks: 2 } },
    testTimeout: 60_000,
    hookTimeout: 120_000
  }
});
