import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { makeScratchDir } from '../lib/places.mjs';
import { PortalClient } from '../lib/PortalClient.mjs';
import { withPortal } from '../lib/portals.mjs';
import { readMemory } from '../lib/processTree.mjs';
import { readSecret } from '../lib/readSecret.mjs';
import { describe, percentile } from '../lib/statistics.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';
import { writeApis } from '../organisation/writeApis.mjs';

export const defaults = { runs: 1 };

const PER_API = 20;
const TASKS = '/api/search/.backstage/scheduler/v1/tasks';
const TASK = 'search_index_api_operation';
const LONGEST_MS = 30 * 60_000;
const SAMPLE_MS = 250;
const QUERIES = 200;

const isReader = pid =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(
    'api-operations-worker',
  );

function readSizes(running) {
  const [main, ...others] = running.listProcesses();
  const reader = others.find(pid => {
    try {
      return isReader(pid);
    } catch {
      return false;
    }
  });
  return {
    node: readMemory([main]).nodeRss,
    reader: reader ? readMemory([reader]).nodeRss : 0,
  };
}

async function readTask(operator) {
  const { tasks } = await operator.ask(TASKS);
  return tasks.find(({ taskId }) => taskId === TASK).taskState ?? {};
}

/** Has the index renewed, once no other run is under way; gives how long it took, and the most memory meanwhile. */
async function runIndex(running, operator) {
  let since;
  const begin = async () => {
    since = new Date();
    return (await operator.send(`${TASKS}/${TASK}/trigger`, { method: 'POST' }))
      .ok;
  };
  await waitUntil(begin, {
    what: 'another run is over',
    within: LONGEST_MS,
    every: 1000,
  });
  const before = readSizes(running).node;
  const peak = { node: 0, reader: 0 };
  let startedAt;
  for (;;) {
    const state = await readTask(operator);
    const sizes = readSizes(running);
    if (state.startedAt && new Date(state.startedAt) >= since) {
      startedAt = new Date(state.startedAt);
      peak.node = Math.max(peak.node, sizes.node);
      peak.reader = Math.max(peak.reader, sizes.reader);
    } else if (startedAt) {
      if (state.lastRunError) {
        throw new Error(`The index was not made: ${state.lastRunError}`);
      }
      const seconds = (new Date(state.lastRunEndedAt) - startedAt) / 1000;
      return { seconds, before, peakNode: peak.node, peakReader: peak.reader };
    }
    if (new Date() - since > LONGEST_MS) {
      throw new Error('The operations of the APIs were not indexed.');
    }
    await delay(SAMPLE_MS);
  }
}

const find = async (client, term) =>
  (
    await client.ask(
      `/api/search/query?types[0]=api-operation&term=${encodeURIComponent(
        term,
      )}`,
    )
  ).results.map(({ document }) => document.title);

async function measureQueries(client, entities) {
  const taken = [];
  for (let n = 0; n < QUERIES; n++) {
    const started = performance.now();
    const found = await find(client, `of${(n * 37) % entities}`);
    taken.push(performance.now() - started);
    if (found.length === 0) {
      throw new Error('An operation is not found.');
    }
  }
  return taken;
}

async function measure(portal, { entities, log }) {
  const dataDir = makeScratchDir('api-operations');
  const locations = writeApis(`${dataDir}/apis`, entities);
  return await withPortal(portal, { dataDir, locations }, async running => {
    const operator = new PortalClient(
      running.url,
      readSecret(dataDir, 'BACKEND_SECRET'),
    );
    await waitUntil(
      async () =>
        (
          await operator.tryAsk(
            '/api/catalog/entities/by-query?limit=0&filter=kind=api',
          )
        )?.totalItems === entities,
      { what: `${entities} APIs are listed`, every: 3000, within: LONGEST_MS },
    );
    log('  all APIs are in the catalog');
    const first = await runIndex(running, operator);
    log(`  ${JSON.stringify(first)}`);
    const again = await runIndex(running, operator);
    log(`  ${JSON.stringify(again)}`);
    return { first, again, queries: await measureQueries(operator, entities) };
  });
}

/** Many APIs of twenty operations each: how long their index takes, and what it costs. Fairway only. */
export async function run({ portals, runs, entities, log }) {
  const portal = portals.find(({ name }) => name === 'fairway');
  const samples = [];
  for (let i = 0; i < runs; i++) {
    samples.push(await measure(portal, { entities, log }));
  }
  const row = (what, pick, unit, digits) => ({
    what,
    fairway: describe(samples.map(pick), unit, digits),
  });
  const many = `${entities * PER_API} operations of ${entities} APIs`;
  return {
    rows: [
      row(`${many} indexed`, s => s.first.seconds, 's', 1),
      row('indexed again, nothing changed', s => s.again.seconds, 's', 1),
      row('resident memory before', s => s.again.before, 'MiB'),
      row('peak while indexed again', s => s.again.peakNode, 'MiB'),
      row('peak of the process that reads', s => s.again.peakReader, 'MiB'),
      row('an operation found, p50', s => percentile(s.queries, 0.5), 'ms', 1),
      row('an operation found, p95', s => percentile(s.queries, 0.95), 'ms', 1),
    ],
    details: { fairway: samples },
  };
}
