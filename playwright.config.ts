import { defineConfig } from '@playwright/test';

const MINUTE = 60_000;

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: '.fairway/test/e2e',
  globalSetup: './packages/app/e2e-tests/support/startPortal.ts',
  globalTeardown: './packages/app/e2e-tests/support/stopPortal.ts',
  // The tests share one portal, and some of them change it.
  workers: 1,
  timeout: MINUTE,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json']]
    : 'list',
  use: {
    viewport: { width: 1400, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'portal', testIgnore: /restart\.test\.ts/ },
    // Stops the portal and starts it again, so nothing may run beside it or need what came before.
    {
      name: 'restart',
      testMatch: /restart\.test\.ts/,
      dependencies: ['portal'],
    },
  ],
});
