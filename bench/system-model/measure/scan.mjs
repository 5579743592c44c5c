import { ModelBackend } from '../ModelBackend.mjs';
import { toRef } from '../organisation.mjs';
import { startHost } from '../startHost.mjs';
import { listDifferences, takeStock } from '../takeStock.mjs';
import { toSource } from '../toSource.mjs';
import { writeUndisturbed } from '../undisturbed.mjs';

const SOURCE = 'acme';
const BROKEN = 'kind: Component\nmetadata: {name: [';

const toCost = ({ bytes, finishedAt, requests, startedAt }) => ({
  requests,
  bytes,
  seconds: (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000,
});

/** Waits for a scan that begins from now on, and ends well. */
async function awaitScan(backend, mode) {
  const now = Date.now();
  const isNew = ({ listedAt, startedAt = 0, succeededAt = 0 }) =>
    Date.parse(startedAt) > now &&
    Date.parse(succeededAt) >= Date.parse(startedAt) &&
    (mode === 'changes' || Date.parse(listedAt) > now);
  return toCost(await backend.waitForSource(SOURCE, isNew, 'a scan ended'));
}

async function scanFirst(backend, host) {
  const started = performance.now();
  await backend.start();
  const source = await backend.waitForSource(
    SOURCE,
    ({ listedAt }) => listedAt,
    'the first scan ended',
  );
  await backend.waitUntilMerged();
  return {
    cost: toCost(source),
    mergedAfter: (performance.now() - started) / 1000,
    asked: host.takeRequests().length,
  };
}

/** What the first scan of all repositories costs, and later ones. */
export async function measureScan({ repositories, log }) {
  const host = await startHost({
    repositories,
    broken: Math.floor(repositories / 2),
  });
  const backend = await ModelBackend.create({
    systemModel: { sources: { [SOURCE]: toSource(host) } },
  });
  try {
    const { cost: first, ...begun } = await scanFirst(backend, host);
    log(`  first scan: ${JSON.stringify({ ...first, ...begun })}`);
    const before = await takeStock(backend, host.url);
    writeUndisturbed(repositories, before);
    const problems = await backend.listProblems();

    host.passDay();
    const unchanged = await awaitScan(backend, 'changes');
    log(`  nothing changed: ${JSON.stringify(unchanged)}`);
    host.passDay();
    await backend.rescan(SOURCE);
    const listed = await awaitScan(backend, 'all');
    log(`  nothing changed, all looked at: ${JSON.stringify(listed)}`);

    const changed = host.repositories.flatMap((_, number) =>
      number % 100 === 42 ? [number] : [],
    );
    host.passDay();
    changed.forEach((number, index) =>
      host.push(number, index === 0 ? BROKEN : undefined),
    );
    host.passDay();
    const some = await awaitScan(backend, 'changes');
    log(`  1 % changed: ${JSON.stringify(some)}`);
    await backend.waitUntilMerged();
    const after = await takeStock(backend, host.url);
    const touched = listDifferences(before.sequences, after.sequences);
    const expected = changed.map(number => toRef(host.entities[number]));
    return {
      ...begun,
      first,
      unchanged,
      listed,
      some,
      entities: Object.keys(before.sequences).length,
      lastSequence: Math.max(...Object.values(before.sequences)),
      manifestsWithProblems: [
        problems.length,
        (await backend.listProblems()).length,
      ],
      othersTouched: touched.filter(ref => !expected.includes(ref)).length,
      changed: changed.length,
      changesFound: touched.length,
    };
  } finally {
    await backend.stop();
    await host.stop();
  }
}
