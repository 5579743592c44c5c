import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the file beside a bundle of the whole backend that holds what the processes run. */
const BUNDLED = 'techdocs-worker.cjs';

/** A file for processes, and how they have to be started for it. */
export type WorkerFile = {
  readonly filename: string;
  readonly execArgv?: string[];
};

/**
 * Finds what a process of the pool has to run: compiled, or the source where the portal runs from its source.
 */
export function findWorker(): WorkerFile {
  // A bundle is one file, so this is where it is.
  // eslint-disable-next-line no-restricted-syntax
  const bundled = join(__dirname, BUNDLED);
  if (existsSync(bundled)) {
    return { filename: bundled };
  }
  const filename = require.resolve(
    '@fairway/plugin-techdocs-backend-module-renderer/worker',
  );
  return filename.endsWith('.ts')
    ? {
        filename,
        execArgv: [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ],
      }
    : { filename };
}
