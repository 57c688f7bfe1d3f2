import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/setup/chromium.mjs';

/** As root Chromium runs only without its sandbox; the other switches keep it from calling home. */
const SWITCHES = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OverlayScrollbar'
];

export default defineConfig({
  testDir: '../test/browser',
  projects: [
    { name: 'usual', testIgnore: '**/*.deep.spec.ts' },
    // npm run test:deep
    { name: 'deep', testMatch: '**/*.deep.spec.ts' }
  ],
  // The tests share one org.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../test-results',
  use: {
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: findChromium(),
      args: SWITCHES,
      // Scrollbars that take room, as on most desktops: what they push aside is seen.
      ignoreDefaultArgs: ['--hide-scrollbars']
    },
    trace: 'retain-on-failure'
  }
});
