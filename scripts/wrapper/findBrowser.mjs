import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { rootDir } from './paths.mjs';
import { Trouble } from './Trouble.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const isExecutable = file => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chrome or Chromium that the browser tests can use, Playwright's own included. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(dir => NAMES.map(name => join(dir, name)));
  const require = createRequire(join(rootDir, 'package.json'));
  const candidates = [
    process.env.CHROME_PATH,
    require('@playwright/test').chromium.executablePath(),
    ...onPath,
    ...MAC_APPS,
  ];
  const found = candidates.find(
    file => file && existsSync(file) && isExecutable(file),
  );
  if (!found) {
    throw new Trouble(
      'The browser tests need Chrome or Chromium, and none was found. Install one (for example `apt-get install chromium`, or `npx playwright install chromium`), or set CHROME_PATH to where it is.',
    );
  }
  return found;
}
