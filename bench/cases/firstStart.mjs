import { join } from 'node:path';
import { exec } from '../../scripts/wrapper/exec.mjs';
import { alternate, toRow } from '../lib/alternate.mjs';
import { makeScratchDir } from '../lib/places.mjs';
import { startPortal } from '../lib/portals.mjs';
import { waitForDemoData } from '../lib/waitForDemoData.mjs';
import { prepareStock } from '../stock/prepareStock.mjs';

export const defaults = { runs: 1, fresh: true };

const secondsSince = started => (performance.now() - started) / 1000;

/** An empty package cache for each run, as on a machine that never installed anything, unless it may be warm. */
const cachesOf = (dir, warm) =>
  warm
    ? {}
    : {
        YARN_GLOBAL_FOLDER: join(dir, 'yarn'),
        npm_config_cache: join(dir, 'npm'),
      };

async function startAndWait(portal, dataDir, env) {
  const running = await startPortal(portal, { dataDir, env });
  try {
    await running.waitUntilReady({ within: 1_800_000 });
    await waitForDemoData(running, portal);
    return running.msSinceStart() / 1000;
  } finally {
    await running.stop();
  }
}

async function measureFairway(portal, dir, env) {
  const clone = join(dir, 'clone');
  const started = performance.now();
  const { code, output } = await exec(
    'git',
    ['clone', '--quiet', '--no-local', portal.checkout, clone],
    { quiet: true },
  );
  if (code !== 0) {
    throw new Error(`Cloning ${portal.checkout} failed: ${output}`);
  }
  const cloned = secondsSince(started);
  const inClone = portal.inCheckout(clone);
  return {
    cloned,
    started: await startAndWait(inClone, dir, env),
    total: secondsSince(started),
  };
}

async function measureStock(portal, dir, env, log) {
  const app = join(dir, 'app');
  const { installed, built } = await prepareStock(app, { env, log });
  const started = await startAndWait(portal.inCheckout(app), dir, {});
  return { installed, built, started, total: installed + built + started };
}

/** From a clone, or from a new app's files, to a portal that shows its example data. */
export async function run(context) {
  const samples = await alternate(context, async portal => {
    const dir = makeScratchDir(`first-${portal.name}`);
    const env = cachesOf(dir, context.warmPackages);
    return portal.name === 'stock'
      ? await measureStock(portal, dir, env, context.log)
      : await measureFairway(portal, dir, env);
  });
  const caches = context.warmPackages ? 'filled' : 'empty';
  return {
    details: samples,
    rows: [
      toRow(samples, {
        what: `first start, package caches ${caches}: clone → portal answers with demo data`,
        figure: 'total',
        unit: 's',
        target: '≤ 1.2 × stock',
      }),
      ...['installed', 'built', 'started'].map(figure =>
        toRow(samples, { what: `of it, ${figure}`, figure, unit: 's' }),
      ),
    ],
  };
}
