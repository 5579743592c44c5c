import { setTimeout as delay } from 'node:timers/promises';
import { createWriters } from '../crash/createWriters.mjs';
import { findLost } from '../crash/findLost.mjs';
import { prepareRepository } from '../crash/prepareRepository.mjs';
import { startWriters } from '../crash/startWriters.mjs';
import { findPort } from '../lib/findPort.mjs';
import { makeScratchDir } from '../lib/places.mjs';
import { PortalClient } from '../lib/PortalClient.mjs';
import { startPortal, withPortal } from '../lib/portals.mjs';
import { readSecret } from '../lib/readSecret.mjs';
import { describe } from '../lib/statistics.mjs';
import { waitForDemoData } from '../lib/waitForDemoData.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';
import { createRandom } from '../organisation/createRandom.mjs';

export const defaults = { runs: 4 };

const ENOUGH = { settings: 50, locations: 5, commits: 2 };
const LONGEST_EXTRA_MS = 400;
const SEED = 9;

/** Writes until there is enough to lose, and then ends the portal at any moment. */
async function writeAndCrash(portal, options, repository, round, extraMs) {
  const running = await startPortal(portal, options);
  await running.waitUntilReady();
  const writers = startWriters(
    createWriters(running.client, repository, round),
  );
  const { acknowledged } = writers;
  const isEnough = () =>
    Object.keys(ENOUGH).every(
      name => acknowledged[name].length >= ENOUGH[name],
    );
  await Promise.race([
    waitUntil(isEnough, { what: 'there is enough to lose' }),
    // Only when writing fails.
    writers.done,
  ]);
  await delay(extraMs);
  writers.expectCrash();
  // In turns: the main process alone, and everything with it.
  await (round % 2 === 0 ? running.kill() : running.killTree());
  await writers.done;
  return acknowledged;
}

async function measure(fairway, database, { runs, log }) {
  const random = createRandom(SEED);
  const dataDir = makeScratchDir('fairway');
  const options = { dataDir, database, port: await findPort() };
  const repository = await withPortal(fairway, options, async running => {
    await waitForDemoData(running, fairway);
    return await prepareRepository(running, dataDir, runs);
  });
  const rounds = [];
  for (let round = 0; round < runs; round++) {
    const extraMs = random.below(LONGEST_EXTRA_MS);
    const acknowledged = await writeAndCrash(
      fairway,
      options,
      repository,
      round,
      extraMs,
    );
    const figures = await withPortal(fairway, options, async running => {
      const secret = readSecret(dataDir, 'BACKEND_SECRET');
      const operator = new PortalClient(running.url, secret);
      return {
        ready: Math.round(running.readyMs),
        written: Object.values(acknowledged).flat().length,
        ...(await findLost(running, operator, repository, acknowledged)),
      };
    });
    rounds.push(figures);
    log(`  ${database}: ${JSON.stringify(figures)}`);
  }
  return rounds;
}

/** `kill -9` in the middle of writes: what was acknowledged has to be there after the next start. */
export async function run(context) {
  const fairway = context.portals.find(({ name }) => name === 'fairway');
  const databases = context.database
    ? [context.database]
    : ['postgres', 'sqlite'];
  const details = {};
  const rows = [];
  for (const database of databases) {
    const rounds = await measure(fairway, database, context);
    const sum = pick => rounds.reduce((total, r) => total + pick(r), 0);
    details[database] = rounds;
    rows.push(
      {
        what: `${rounds.length} crashes while writing, ${database}: lost of what was acknowledged`,
        fairway: `${sum(r => r.lost.length)} of ${sum(r => r.written)}`,
        target: '0',
      },
      {
        what: `start after a crash → ready, ${database}`,
        fairway: describe(
          rounds.map(r => r.ready),
          'ms',
        ),
      },
      {
        what: `registered, and not shown 30 s after that start, ${database}`,
        fairway: `${sum(r => r.late)} components`,
      },
    );
  }
  return { rows, details };
}
