import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

export default {
  ...jestConfig,
  testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/.forecast/'],
  setupFiles: [...(jestConfig.setupFiles ?? []), '<rootDir>/jest/labels.cjs'],
  moduleNameMapper: {
    '^lightning/graphql$': '<rootDir>/jest/stubs/graphql.ts',
    '^lightning/modal$': '<rootDir>/jest/stubs/modal.ts',
    // Bundles of styles alone have no script to be found by.
    '^c/(\\w+Style)$': '<rootDir>/force-app/main/default/lwc/$1/$1.css',
    // d3 is published as ES modules; the bundles beside them need no transform.
    '^d3-(array|scale|shape|path|format|interpolate|time|time-format|color)$':
      '<rootDir>/node_modules/d3-$1/dist/d3-$1.js'
  }
};
