import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ProcessFile } from './ProcessPool';

/**
 * Finds what a process of a pool has to run: compiled, or the source where the portal runs from its source.
 *
 * @param bundled - Name of the file beside a bundle of the whole backend
 * @param source - Where the file is otherwise, as `require.resolve` finds it
 * @public
 */
export function findProcessFile(bundled: string, source: string): ProcessFile {
  // A bundle is one file, so this is where it is.
  // eslint-disable-next-line no-restricted-syntax
  const beside = join(__dirname, bundled);
  if (existsSync(beside)) {
    return { filename: beside };
  }
  return source.endsWith('.ts')
    ? {
        filename: source,
        execArgv: [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ],
      }
    : { filename: source };
}
