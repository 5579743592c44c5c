import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeScratchDir } from '../../lib/places.mjs';
import { ensureNpm, toVerdict } from '../shared.mjs';

const VERSION = '1.75.0';
const CONFIG = '{"version":"v2","breaking":{"use":["FILE"]}}';

export const name = `buf ${VERSION}`;
export const tellsOnlyBreaking = true;

export function ensure() {
  ensureNpm('@bufbuild/buf', VERSION);
}

function findImport(roots, path) {
  for (const { mount, dir } of roots) {
    const inside = mount === '' ? path : path.slice(mount.length + 1);
    const file = join(dir, inside);
    if ((mount === '' || path.startsWith(`${mount}/`)) && existsSync(file)) {
      return file;
    }
  }
  return undefined;
}

/** Puts a file and all that it imports where buf can read it. */
function layOut(roots, first) {
  const target = makeScratchDir('buf');
  writeFileSync(join(target, 'buf.yaml'), CONFIG);
  const seen = new Set();
  const open = [first];
  while (open.length > 0) {
    const path = open.pop();
    const file = !seen.has(path) && findImport(roots, path);
    seen.add(path);
    // buf has google/protobuf itself, and complains of what is missing.
    if (file && !path.startsWith('google/protobuf/')) {
      mkdirSync(join(target, dirname(path)), { recursive: true });
      copyFileSync(file, join(target, path));
      const imports = readFileSync(file, 'utf8').matchAll(
        /^import (?:public )?"([^"]+)";/gm,
      );
      open.push(...[...imports].map(match => match[1]));
    }
  }
  return target;
}

/** What `buf breaking` says of a file by its rules for files; it tells nothing but what breaks. */
export function run(pair) {
  const [old, now] = [pair.oldRoots, pair.newRoots].map(roots =>
    layOut(roots, pair.import),
  );
  const program = join(ensureNpm('@bufbuild/buf', VERSION), '.bin/buf');
  const { status, stdout, stderr } = spawnSync(
    program,
    [...['breaking', now, '--against', old], ...['--error-format', 'json']],
    { encoding: 'utf8' },
  );
  // 100 says that something was found.
  if (status !== 0 && status !== 100) {
    return { verdict: 'fails', changes: [], error: stderr.trim() };
  }
  const found = stdout
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line));
  const faults = found.filter(({ type }) => type === 'COMPILE');
  if (faults.length > 0) {
    return { verdict: 'fails', changes: [], error: faults[0].message };
  }
  return toVerdict(
    found
      // Whether imported files break, or are gone, is not asked here.
      .filter(({ path }) => path?.endsWith(pair.import))
      .map(({ type, message }) => ({
        level: 'breaking',
        rule: type.toLowerCase().replaceAll('_', '-'),
        message,
      })),
  );
}
