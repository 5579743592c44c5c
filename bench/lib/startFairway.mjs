import { join } from 'node:path';
import { RunningPortal } from './RunningPortal.mjs';
import { writeLocations } from './writeLocations.mjs';

/**
 * Starts Fairway as its users do.
 *
 * @param {{ port: number, dataDir: string, database: string, locations?: string[], checkout: string, env?: object }} options - `checkout`: the clone to start
 */
export function startFairway({
  port,
  dataDir,
  database,
  locations,
  checkout,
  env,
}) {
  const config = locations
    ? ['--config', writeLocations(dataDir, locations)]
    : [];
  return new RunningPortal({
    name: 'fairway',
    port,
    dataDir,
    launch: {
      command: join(checkout, 'fairway'),
      args: [
        'start',
        ...['--port', String(port)],
        ...['--data', join(dataDir, 'data')],
        ...['--database', database],
        ...config,
      ],
      cwd: checkout,
      // The same Node as stock gets, with nothing set that a user would not have set.
      env: { FAIRWAY_NODE: process.execPath, NODE_OPTIONS: undefined, ...env },
    },
  });
}
