import lwcRecommendedTs from '@salesforce/eslint-config-lwc/recommended-ts.js';
import slds from '@salesforce-ux/eslint-plugin-slds';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import imports from './scripts/lint/imports.mjs';

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
    files: ['scripts/**/*.ts', 'test/**/*.ts', 'types/**/*.ts', '*.config.ts'],
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
    files: ['force-app/**/*.html', 'force-app/**/*.css'],
    plugins: { '@salesforce-ux/slds': slds },
    extends: ['@salesforce-ux/slds/recommended']
  }
]);
