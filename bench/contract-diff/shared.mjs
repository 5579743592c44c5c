import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { benchDir } from '../lib/places.mjs';

const MOST_BYTES = 256 * 1024 * 1024;

/** What is fetched and built; ignored by git. */
export const workDir = join(benchDir, 'contract-diff');

/** Runs a program and returns what it wrote. */
export function exec(command, args, options = {}) {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
}

const LEVELS = ['none', 'docs-only', 'non-breaking', 'breaking'];

/** Whether one verdict is graver than another. */
export function isGraver(a, b) {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b);
}

/** The gravest level of `changes`, with them. */
export function toVerdict(changes) {
  const verdict = changes.reduce(
    (gravest, { level }) => (isGraver(level, gravest) ? level : gravest),
    'none',
  );
  return { verdict, changes };
}

const toolDir = name => join(workDir, 'tools', name.replace('/', '+'));

/** Installs a package of npm beside the others, not in the repository. */
export function ensureNpm(name, version) {
  const dir = toolDir(`${name}@${version}`);
  if (!existsSync(dir)) {
    mkdirSync(dir, { recursive: true });
    exec('npm', ['install', '--prefix', dir, `${name}@${version}`]);
  }
  return join(dir, 'node_modules');
}

/** Loads what `ensureNpm` installed. */
export function requireNpm(name, version) {
  return createRequire(join(ensureNpm(name, version), 'here.js'))(name);
}
