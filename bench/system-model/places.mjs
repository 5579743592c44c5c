import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDir, resultsDir, rootDir } from '../lib/places.mjs';

export const ownDir = dirname(fileURLToPath(import.meta.url));
export const readmeFile = join(ownDir, 'README.md');

/** What is made for the runs: bundles, and what the first scan gave. */
export const modelDir = join(benchDir, 'system-model');
export const modelResultsDir = join(resultsDir, 'system-model');

/** Finds what is in node_modules of Fairway. */
export const requireFromRoot = createRequire(join(rootDir, 'package.json'));
