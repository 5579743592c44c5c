import { setTimeout as delay } from 'node:timers/promises';
import { alternate, toRow } from '../lib/alternate.mjs';
import { withPortal } from '../lib/portals.mjs';
import { prepareData } from '../lib/prepareData.mjs';
import { readCpuSeconds, readMemory } from '../lib/processTree.mjs';
import { waitForDemoData } from '../lib/waitForDemoData.mjs';

const IDLE_SECONDS = 30;

export const defaults = { runs: 3 };

async function measure(portal, dataDir) {
  return await withPortal(portal, { dataDir }, async running => {
    await waitForDemoData(running, portal);
    const before = readCpuSeconds(running.pid);
    await delay(IDLE_SECONDS * 1000);
    const used = readCpuSeconds(running.pid) - before;
    return {
      ...readMemory(running.listProcesses()),
      idleCpuPercent: (100 * used) / IDLE_SECONDS,
    };
  });
}

/** Memory after 30 seconds without a request, example data in the catalog. */
export async function run(context) {
  const dirs = await prepareData(context);
  const samples = await alternate(context, portal =>
    measure(portal, dirs.get(portal)),
  );
  const row = (what, figure, unit, rest) =>
    toRow(samples, { what, figure, unit, ...rest });
  return {
    details: samples,
    rows: [
      row('resident memory of the Node process, 30 s idle', 'nodeRss', 'MiB'),
      row('all its processes, shared pages counted once', 'allPss', 'MiB', {
        target: '≤ 540 MiB',
      }),
      row('processor while idle', 'idleCpuPercent', '% of a core', {
        digits: 1,
      }),
    ],
  };
}
