import { setTimeout as delay } from 'node:timers/promises';
import { alternate, toRow } from '../lib/alternate.mjs';
import { gzipSizeOf } from '../lib/gzipSizeOf.mjs';
import { openBrowser } from '../lib/openBrowser.mjs';
import { openCatalog } from '../lib/openCatalog.mjs';
import { prepareData } from '../lib/prepareData.mjs';
import { recordTraffic } from '../lib/recordTraffic.mjs';
import { waitUntilQuiet } from '../lib/waitUntilQuiet.mjs';
import { withPortal } from '../lib/portals.mjs';
import { readCpuSeconds } from '../lib/processTree.mjs';
import { withOrganisation } from '../organisation/withOrganisation.mjs';

export const defaults = { runs: 5 };

const KILOBYTE = 1000;
const REST = { percent: 20, seconds: 5, atMostMs: 180_000 };
const sum = values => values.reduce((total, value) => total + value, 0);

const describeCall = ({ method, url, body }) =>
  `${method} ${new URL(url).pathname}${new URL(url).search}${
    body ? ` ${body}` : ''
  }`;

/** One visit with a profile that knows nothing. */
async function visit(running) {
  const { page, close } = await openBrowser();
  try {
    const readTraffic = await recordTraffic(page);
    const { signIn, row } = await openCatalog(page, running);
    await waitUntilQuiet(readTraffic);
    const { scripts, apiCalls } = readTraffic();
    const calls = apiCalls.map(describeCall);
    const urls = [...new Set(scripts.map(({ url }) => url))];
    return {
      signIn,
      row: Math.round(row),
      files: scripts.length,
      transferred: sum(scripts.map(s => s.transferred ?? 0)) / KILOBYTE,
      gzip: sum(await Promise.all(urls.map(gzipSizeOf))) / KILOBYTE,
      decoded: sum(scripts.map(s => s.decoded ?? 0)) / KILOBYTE,
      apiCalls: calls.length,
      repeated: calls.length - new Set(calls).size,
      calls,
    };
  } finally {
    await close();
  }
}

/** Uses a portal with the organisation in it, or with its own example data if that is to have no entities. */
async function withData(portal, context, use) {
  if (context.entities > 0) {
    return await withOrganisation(portal, context, use);
  }
  const dirs = await prepareData({ ...context, portals: [portal] });
  return await withPortal(portal, { dataDir: dirs.get(portal) }, use);
}

/**
 * A catalog that was down for a while looks at all of its entities again. Somebody who comes then waits longer, and most
 * do not; a portal that never comes to rest is visited as it is.
 */
async function waitForRest(running) {
  const deadline = performance.now() + REST.atMostMs;
  for (;;) {
    const before = readCpuSeconds(running.pid);
    await delay(REST.seconds * 1000);
    const used = readCpuSeconds(running.pid) - before;
    const percent = (used / REST.seconds) * 100;
    if (percent < REST.percent || performance.now() > deadline) {
      return percent;
    }
  }
}

/**
 * The first visit to the catalog: what it loads, what it asks, how long until there is something to read.
 *
 * One portal after the other: the one that is not visited would go on processing its catalog beside the other.
 */
export async function run(context) {
  const samples = {};
  for (const portal of context.portals) {
    const visits = await withData(portal, context, async running => {
      const percent = await waitForRest(running);
      context.log(`${portal.name}: processor at ${percent.toFixed(0)} %`);
      // The first visit after a start warms the server, and is not what most visitors see.
      await visit(running);
      return await alternate({ ...context, portals: [running] }, visit);
    });
    Object.assign(samples, visits);
  }
  const row = (what, figure, unit, target) =>
    toRow(samples, { what, figure, unit, target });
  return {
    details: samples,
    rows: [
      row(
        'JavaScript for the first catalog page, gzip',
        'gzip',
        'kB',
        '≤ 900 kB',
      ),
      row(
        'the same as Chromium gets it (brotli if there is)',
        'transferred',
        'kB',
      ),
      row('the same unpacked', 'decoded', 'kB'),
      row('in files', 'files', 'files'),
      row('first catalog row, fresh browser profile', 'row', 'ms', '≤ 2400 ms'),
      row(
        'API calls until the catalog page is quiet',
        'apiCalls',
        'calls',
        '≤ 10',
      ),
      row('of these asked before, word for word', 'repeated', 'calls'),
    ],
  };
}
