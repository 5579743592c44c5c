import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/wrapper/findBrowser.mjs';
import { makeScratchDir, rootDir } from './places.mjs';

const { chromium } = createRequire(join(rootDir, 'package.json'))(
  '@playwright/test',
);

// No calls of the browser's own, which would be counted or delay ours; the sandbox does not work for root.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens Chromium with a profile that was never used, and one page in it. */
export async function openBrowser() {
  const context = await chromium.launchPersistentContext(
    makeScratchDir('browser'),
    {
      executablePath: findBrowser(),
      headless: true,
      args: FLAGS,
      viewport: { width: 1400, height: 900 },
    },
  );
  const [page = await context.newPage()] = context.pages();
  return { page, close: () => context.close() };
}
