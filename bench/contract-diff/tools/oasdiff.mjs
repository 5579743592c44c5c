import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchDir } from '../lib/places.mjs';

export const OASDIFF = 'v1.37.0';
const binDir = join(benchDir, 'contract-diff/bin');
const program = join(binDir, 'oasdiff');
const LEVELS = { 1: 'non-breaking', 2: 'non-breaking', 3: 'breaking' };

/** Builds oasdiff, which needs Go. */
export function ensureOasdiff() {
  if (!existsSync(program)) {
    execFileSync('go', ['install', `github.com/oasdiff/oasdiff@${OASDIFF}`], {
      env: { ...process.env, GOBIN: binDir },
      stdio: 'inherit',
    });
  }
}

/** What oasdiff says of a pair: `breaking` is its level ERR. */
export function runOasdiff(pair) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    program,
    ['changelog', pair.old, pair.new, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
  );
  const ms = performance.now() - started;
  if (status !== 0) {
    return { verdict: 'fails', ms, changes: [], error: stderr.trim() };
  }
  const changes = (JSON.parse(stdout.trim() || '[]') ?? []).map(change => ({
    ...change,
    level: LEVELS[change.level],
  }));
  const verdict = changes.some(({ level }) => level === 'breaking')
    ? 'breaking'
    : (changes.length > 0 && 'non-breaking') || 'none';
  return { verdict, ms, changes };
}
