import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back the memory that loading the portal needed and running it does not: about half of the process. V8 would do
 * so by itself only under memory pressure.
 */
export function collectGarbage() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  // The first one finds weak references whose targets only the second one can free.
  collect();
  collect();
}
