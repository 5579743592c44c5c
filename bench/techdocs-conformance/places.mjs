import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDir, resultsDir } from '../lib/places.mjs';

export const ownDir = dirname(fileURLToPath(import.meta.url));
export const corpusDir = join(ownDir, 'corpus');
export const readmeFile = join(ownDir, 'README.md');

/** Everything that is made here stays below it. */
const workDir = join(benchDir, 'techdocs');
export const venvDir = join(workDir, 'venv');
/** Public documentation sites, as fetched. */
export const sitesDir = join(workDir, 'sites');
/** What each of the two made of a site. */
export const referenceDir = join(workDir, 'reference');
export const fairwayDir = join(workDir, 'fairway');

/** One file a site with every difference. */
export const differencesDir = join(resultsDir, 'techdocs-conformance');
