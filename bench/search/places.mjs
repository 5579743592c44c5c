import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDir, resultsDir } from '../lib/places.mjs';

export const ownDir = dirname(fileURLToPath(import.meta.url));
export const readmeFile = join(ownDir, 'README.md');

/** What is kept between runs: organisations and the data of portals. */
export const searchDir = join(benchDir, 'search');
export const searchResultsDir = join(resultsDir, 'search');
