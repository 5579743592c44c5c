import { join } from 'node:path';
import { ensureStock } from '../stock/ensureStock.mjs';
import { findPort } from './findPort.mjs';
import { rootDir, stockDir } from './places.mjs';
import { startFairway } from './startFairway.mjs';
import { startStock } from './startStock.mjs';

const createFairway = (database = 'postgres', checkout = rootDir) => ({
  name: 'fairway',
  components: 20,
  database,
  checkout,
  ensureBuilt: () => buildFairway(checkout),
  inCheckout: other => createFairway(database, other),
  start: options => startFairway({ ...options, checkout }),
});

const createStock = (database = 'sqlite', checkout = stockDir) => ({
  name: 'stock',
  components: 1,
  database,
  checkout,
  ensureBuilt: ensureStock,
  inCheckout: other => createStock(database, other),
  start: options => startStock({ ...options, checkout }),
});

/** Does what a start would do before it starts anything, so that no measured start has to. */
async function buildFairway(checkout) {
  const wrapper = join(checkout, 'scripts/wrapper');
  const { ensureInstalled } = await import(join(wrapper, 'install.mjs'));
  const { ensureBuilt } = await import(join(wrapper, 'build.mjs'));
  await ensureInstalled();
  await ensureBuilt();
}

/**
 * The portals to be measured: Fairway, and before it the stock app where it is wanted.
 *
 * @remarks
 *
 * Each runs on the database it comes with unless one is named. `components` is how many the example data of a portal
 * has: once these are listed it has something to show.
 */
export function choosePortals({ withStock, database, checkout }) {
  const fairway = createFairway(database, checkout);
  return withStock ? [createStock(database), fairway] : [fairway];
}

/**
 * Starts a portal, on a free port and its own database unless others are given.
 *
 * @param {{ dataDir: string, port?: number, database?: string, locations?: string[], env?: object }} options
 */
export async function startPortal(portal, options) {
  return await portal.start({
    ...options,
    port: options.port ?? (await findPort()),
    database: options.database ?? portal.database,
  });
}

/** Starts a portal, does something with it, and stops it whatever came of that. */
export async function withPortal(portal, options, use) {
  const running = await startPortal(portal, options);
  try {
    await running.waitUntilReady();
    return await use(running);
  } finally {
    await running.stop();
  }
}
