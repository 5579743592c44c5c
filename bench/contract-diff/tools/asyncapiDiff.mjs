import { ensureNpm, requireNpm, toVerdict } from '../shared.mjs';
import { readDereferenced } from './readDereferenced.mjs';

const PACKAGE = ['@asyncapi/diff', '0.5.0'];

export const name = PACKAGE.join(' ');
export const tellsOnlyBreaking = true;

export function ensure() {
  ensureNpm(...PACKAGE);
}

/** What @asyncapi/diff says of a pair; most changes in payloads it does not judge. */
export function run(pair) {
  const { diff } = requireNpm(...PACKAGE);
  let output;
  try {
    output = diff(readDereferenced(pair.old), readDereferenced(pair.new));
  } catch (error) {
    return { verdict: 'fails', changes: [], error: error.message };
  }
  const told = (level, changes) =>
    changes.map(({ action, path }) => ({
      level,
      rule: action,
      message: path,
    }));
  const judged = toVerdict([
    ...told('breaking', output.breaking()),
    ...told('non-breaking', output.nonBreaking()),
  ]);
  return { ...judged, unclassified: output.unclassified().map(c => c.path) };
}
