import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { HistoryDatabase } from '../contracts/HistoryDatabase.mjs';
import { writeApis } from '../contracts/writeApis.mjs';
import { measureLoad, showLoad } from '../lib/measureLoad.mjs';
import { benchDir, ensureDir } from '../lib/places.mjs';
import { withPortal } from '../lib/portals.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';

export const defaults = { runs: 1 };

const ITERATIONS = 20;
const GIVE_UP_AFTER_MS = 30 * 60_000;
const base = '/api/api-contracts/v1';

/** What pages ask for, the n-th time. */
const questions = {
  'history page of an API, 20 iterations': (refs, n) => [
    `${base}/iterations?entityRef=${refs[n % refs.length]}`,
  ],
  'comparison of two neighbours': (refs, n) => [
    `${base}/comparison?entityRef=${refs[n % refs.length]}&from=19&to=20`,
  ],
  'facts of 100 APIs': (refs, n) => [
    `${base}/facts`,
    {
      method: 'POST',
      body: {
        entityRefs: Array.from(
          { length: 100 },
          (_, i) => refs[(n * 7 + i * 13) % refs.length],
        ),
      },
    },
  ],
};

async function measure(running, { count, refs, dataDir, log }) {
  const within = GIVE_UP_AFTER_MS;
  const { client } = running;
  const countPath = '/api/catalog/entities/by-query?limit=0&filter=kind=api';
  await waitUntil(
    async () => (await client.tryAsk(countPath))?.totalItems === count,
    { what: `${count} APIs are listed`, every: 3_000, within },
  );
  const listed = running.msSinceStart() / 1_000;
  const database = new HistoryDatabase(dataDir);
  await database.open();
  await waitUntil(async () => (await database.countIterations()) >= count, {
    what: 'each of them has a history',
    every: 3_000,
    within,
  });
  const recorded = running.msSinceStart() / 1_000;
  const bytesOfOne = await database.readBytes();
  log(`  listed after ${listed} s, recorded after ${recorded} s`);
  for (const [i, ref] of refs.entries()) {
    await database.addIterations(ref, i, ITERATIONS - 1);
  }
  await database.analyze();
  const bytesOfAll = await database.readBytes();
  await database.close();
  const figures = {};
  for (const [name, ask] of Object.entries(questions)) {
    const askFor = n => ask(refs, n);
    figures[name] = {
      1: await measureLoad(client, askFor, 1),
      8: await measureLoad(client, askFor, 8),
    };
  }
  return { listed, recorded, bytesOfOne, bytesOfAll, figures };
}

/** APIs with 20 iterations each, on PostgreSQL: what their pages wait for, and what they take. Stock has no history. */
export async function run({ portals, entities, log }) {
  const portal = portals.at(-1);
  const dataDir = join(benchDir, 'data', `contracts-${entities}`);
  rmSync(dataDir, { recursive: true, force: true });
  ensureDir(dataDir);
  const { files, refs } = writeApis(
    join(benchDir, `apis-${entities}`),
    entities,
  );
  const details = await withPortal(
    portal,
    { database: 'postgres', dataDir, locations: files },
    running => measure(running, { count: entities, refs, dataDir, log }),
  );
  const { bytesOfAll, bytesOfOne, figures, listed, recorded } = details;
  const rows = [
    {
      what: `${entities} APIs listed, from the start`,
      fairway: `${listed.toFixed(1)} s`,
    },
    {
      what: 'each of them has its first iteration, from the start',
      fairway: `${recorded.toFixed(1)} s`,
    },
    {
      what: 'what one iteration takes in the database, with indices',
      fairway: `${(
        (bytesOfAll - bytesOfOne) /
        (entities * (ITERATIONS - 1)) /
        1024
      ).toFixed(2)} KiB`,
    },
    {
      what: `${entities} × ${ITERATIONS} iterations in the database`,
      fairway: `${(bytesOfAll / 1024 ** 2).toFixed(0)} MiB`,
    },
    ...Object.entries(figures).flatMap(([name, byClients]) =>
      [1, 8].map(clients => ({
        what: `${name}, ${clients} client${clients > 1 ? 's' : ''}, p50 / p95`,
        target: name.startsWith('history') ? 'p95 ≤ 200 ms' : undefined,
        fairway: showLoad(byClients[clients]),
      })),
    ),
  ];
  return { rows, details };
}
