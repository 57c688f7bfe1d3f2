/** What a template uses: the components that it names by tag. */
const componentsOf = (template) =>
  [...new Set(template.match(/<c(-[a-z]+)+/g))]
    .map((tag) => tag.slice(3).replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()))
    .map((name) => `import ${name} from 'c/${name}';`)
    .join('\n');

// Files, exports and dependencies that nobody uses, and imports that package.json does not name.
export default {
  workspaces: {
    '.': {
      playwright: { config: ['config/playwright.config.ts'], entry: ['test/browser/*.spec.ts'] },
      vitest: {
        config: ['config/vitest.config.ts', 'config/vitest.deep.config.ts'],
        entry: ['scripts/**/*.test.ts', 'test/{app-on-org,second-opinion}/**/*.test.ts']
      },
      entry: [
        'force-app/**/lwc/*/*.html',
        'force-app/main/default/lwc/{forecastTab,leadsTab}/*Tab.ts',
        // On the record pages of a deal and a lead.
        'force-app/main/default/lwc/{dealAcceptance,dealHistory,dealQualification,dealStage,dealTeam}/deal*.ts',
        'force-app/main/default/lwc/{leadScore,leadTouches}/lead*.ts',
        'force-app/**/__tests__/*.test.ts',
        // Jest reads them by its configuration.
        'jest/labels.cjs',
        'jest/stubs/*.ts',
        'scripts/**/main.ts',
        'scripts/**/*-main.ts',
        // Imported by name, after the app was made ready.
        'scripts/board-pack/app/{pack,digest}.ts',
        // Started as processes of their own, or read by name.
        'scripts/bench/{download,user-script}.ts',
        'scripts/bench/record-calls.mjs'
      ],
      project: [
        'force-app/**/*.{ts,html}',
        'jest/**',
        'scripts/**/*.{ts,mjs}',
        'test/**/*.ts',
        'config/*.ts',
        'types/**/*.ts'
      ]
    },
    'scripts/sync': {
      entry: ['test/**/{main,make,child,*.test}.ts'],
      project: ['**/*.ts'],
      // `npm run sync` runs TypeScript with it.
      ignoreDependencies: ['tsx']
    },
    'scripts/local-org': {
      entry: [
        '**/{main,*-main,serve,coverage,*.test}.ts',
        // The page is compiled for the browser from its components' names.
        '**/client/**/*.ts'
      ],
      project: ['**/*.{ts,mjs}'],
      // The page reads these by name.
      ignoreDependencies: ['d3-array', 'd3-scale', 'd3-shape']
    }
  },
  compilers: { html: componentsOf },
  ignoreDependencies: [
    // Modules that the platform provides.
    'lightning',
    '@salesforce/customPermission',
    '@salesforce/i18n',
    '@salesforce/label',
    '@salesforce/schema',
    '@salesforce/user',
    // Read as files: styles and base components of the page; programs that are started.
    '@salesforce-ux/design-system',
    'lightning-base-components',
    '@salesforce/cli',
    '@salesforce/sfdx-lwc-jest'
  ],
  ignoreBinaries: ['apt-get', 'mkfifo', 'prlimit']
};
