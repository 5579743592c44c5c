import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../..',
);
export const stateDir = join(rootDir, '.fairway');
export const toolsDir = join(stateDir, 'tools');
export const buildDir = join(stateDir, 'build');
export const cacheDir = join(stateDir, 'cache');
