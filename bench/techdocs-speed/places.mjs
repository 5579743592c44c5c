import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDir } from '../lib/places.mjs';

const ownDir = dirname(fileURLToPath(import.meta.url));
export const readmeFile = join(ownDir, 'README.md');

const workDir = join(benchDir, 'techdocs-speed');
/** Where the command line is put together as it is published. */
export const programDir = join(
  workDir,
  'program/node_modules/@fairway/techdocs-renderer',
);
/** What is built. */
export const sourcesDir = join(workDir, 'sources');
/** What comes of it, and what is kept for the next build. */
export const outputDir = join(workDir, 'output');
export const cacheDir = join(workDir, 'cache');
