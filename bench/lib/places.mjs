import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootDir, stateDir } from '../../scripts/wrapper/paths.mjs';

export { rootDir };

/** Everything the benchmarks keep between runs; ignored by git. */
export const benchDir = join(stateDir, 'bench');
export const stockDir = join(benchDir, 'stock');
export const resultsDir = join(benchDir, 'results');

const scratch = new Set();
process.once('exit', () => {
  scratch.forEach(dir => rmSync(dir, { recursive: true, force: true }));
});

/** Makes a directory that is deleted when the benchmark ends, unless KEEP_BENCH_DATA is set. */
export function makeScratchDir(name) {
  const dir = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  // PostgreSQL runs as a user of its own when we are root, and has to get through here.
  chmodSync(dir, 0o755);
  if (!process.env.KEEP_BENCH_DATA) {
    scratch.add(dir);
  }
  return dir;
}

export function ensureDir(dir) {
  mkdirSync(dir, { recursive: true });
  return dir;
}
