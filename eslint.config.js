import lwcRecommendedTs from '@salesforce/eslint-config-lwc/recommended-ts.js';
import slds from '@salesforce-ux/eslint-plugin-slds';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import imports from './scripts/lint/imports.mjs';

const ENGINE = 'scripts/local-org/engine';

/** Folders of the engine in their order: each may import from those before it. */
const ENGINE_FOLDERS = [
  'schema',
  'store',
  'rights',
  'formula',
  'query',
  'save',
  'load',
  'graphql-schema',
  'deploy'
];

/** Files that several folders of the engine share: types, errors, the clock, and the context of a call. */
const ENGINE_FILES = [
  'clock',
  'compile-schema',
  'coverage-row',
  'engine',
  'errors',
  'query-context',
  'query-plan',
  'types',
  'unsettled',
  'versions'
].map((name) => `${ENGINE}/${name}.ts`);

const engineLayers = Object.fromEntries(
  ENGINE_FOLDERS.map((folder, at) => [
    `${ENGINE}/${folder}`,
    [
      ...ENGINE_FOLDERS.slice(0, at).map((lower) => `${ENGINE}/${lower}`),
      ...ENGINE_FILES,
      'scripts/local-org/metadata',
      'scripts/lib'
    ]
  ])
);

export default defineConfig([
  globalIgnores([
    '**/node_modules/',
    '.cache/',
    '.forecast/',
    'coverage/',
    'test-results/',
    'playwright-report/',
    'force-app/**/lwc/**/*.js'
  ]),
  {
    files: ['force-app/**/*.ts', 'jest/**/*.ts'],
    // The LWC rules come first: in the other order a type used only as a type counts as unused.
    extends: [lwcRecommendedTs, tseslint.configs.recommended],
    rules: {
      'no-undef': 'off',
      'no-unused-vars': 'off',
      // `void promise` marks a promise that is left alone on purpose.
      'no-void': ['error', { allowAsStatement: true }],
      // Prettier takes the parentheses away that this rule asks for.
      'no-confusing-arrow': 'off'
    }
  },
  {
    files: ['force-app/**/__tests__/**/*.ts', 'jest/**/*.ts'],
    rules: {
      '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
      '@typescript-eslint/no-require-imports': 'off'
    }
  },
  {
    files: ['scripts/**/*.ts', 'test/**/*.ts', 'types/**/*.ts', 'config/*.ts'],
    extends: [tseslint.configs.recommended]
  },
  {
    files: ['force-app/**/lwc/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts'],
    plugins: { imports },
    rules: { 'imports/no-circle': 'error' }
  },
  {
    // The local org in layers, and nothing of the app in any of them.
    files: ['scripts/local-org/**/*.ts'],
    plugins: { imports },
    rules: {
      'imports/layers': [
        'error',
        {
          ...engineLayers,
          'scripts/local-org/metadata': ['scripts/lib'],
          'scripts/local-org/engine': ['scripts/local-org/metadata', 'scripts/lib'],
          'scripts/local-org/server': [
            'scripts/local-org/engine',
            'scripts/local-org/metadata',
            'scripts/lib'
          ],
          'scripts/local-org/lightning-page': [
            'scripts/local-org/engine',
            'scripts/local-org/metadata',
            'scripts/lib'
          ],
          'scripts/local-org': ['scripts/lib']
        }
      ]
    }
  },
  {
    // What the local org, the sync and the tools share imports none of them; app-views.ts reads the registry of views.
    files: ['scripts/lib/**/*.ts'],
    plugins: { imports },
    rules: {
      'imports/layers': ['error', { 'scripts/lib': ['force-app/main/default/lwc/forecastTab/views.ts'] }]
    }
  },
  {
    files: ['force-app/**/*.html', 'force-app/**/*.css'],
    plugins: { '@salesforce-ux/slds': slds },
    extends: ['@salesforce-ux/slds/recommended']
  }
]);
