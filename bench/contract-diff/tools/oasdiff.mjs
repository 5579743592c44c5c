import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toVerdict, workDir } from '../shared.mjs';

const VERSION = 'v1.37.0';
const binDir = join(workDir, 'bin');
const program = join(binDir, 'oasdiff');
const LEVELS = { 1: 'non-breaking', 2: 'non-breaking', 3: 'breaking' };

export const name = `oasdiff ${VERSION}`;

/** Builds oasdiff, which needs Go. */
export function ensure() {
  if (!existsSync(program)) {
    execFileSync('go', ['install', `github.com/oasdiff/oasdiff@${VERSION}`], {
      env: { ...process.env, GOBIN: binDir },
      stdio: 'inherit',
    });
  }
}

/** What oasdiff says of a pair: `breaking` is its level ERR. */
export function run(pair) {
  const { status, stdout, stderr } = spawnSync(
    program,
    ['changelog', pair.old, pair.new, '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
  );
  if (status !== 0) {
    return { verdict: 'fails', changes: [], error: stderr.trim() };
  }
  return toVerdict(
    (JSON.parse(stdout.trim() || '[]') ?? []).map(change => ({
      level: LEVELS[change.level],
      rule: change.id,
      operation: `${change.operation} ${change.path}`,
      message: change.text,
    })),
  );
}
