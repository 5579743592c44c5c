import { ModelBackend } from '../ModelBackend.mjs';
import { startHost } from '../startHost.mjs';
import { listDifferences, takeStock } from '../takeStock.mjs';
import { toSource } from '../toSource.mjs';
import { readUndisturbed } from '../undisturbed.mjs';

const SOURCE = 'acme';

const isOfFile = request => request.includes('/git/blobs/');

/** The first scan, ended by `kill -9` in its middle, and gone on with. */
export async function measureCrash({ repositories, log }) {
  const undisturbed = readUndisturbed(repositories);
  const host = await startHost({
    repositories,
    broken: Math.floor(repositories / 2),
  });
  const backend = await ModelBackend.create({
    systemModel: { sources: { [SOURCE]: toSource(host) } },
  });
  const waitFor = (isExpected, what) =>
    backend.waitForSource(SOURCE, isExpected, what);
  try {
    await backend.start();
    const { counts } = await waitFor(
      source => source.counts.collections >= repositories / 2,
      'half of the repositories are read',
    );
    await backend.kill();
    const before = host.takeRequests();
    log(`  killed after ${counts.collections} repositories`);

    const startedAgain = performance.now();
    await backend.start();
    await waitFor(
      source => source.counts.collections > counts.collections + 100,
      'the scan goes on',
    );
    const goesOnAfter = (performance.now() - startedAgain) / 1000;
    await waitFor(({ listedAt }) => listedAt, 'the scan ended');
    await backend.waitUntilMerged();
    const after = host.takeRequests();
    const stock = await takeStock(backend, host.url);
    const files = [...before, ...after].filter(isOfFile);
    const differences = listDifferences(
      undisturbed.fingerprints,
      stock.fingerprints,
    );
    return {
      killedAt: counts.collections,
      goesOnAfter,
      requestsBefore: before.length,
      requestsAfter: after.length,
      filesRead: files.length,
      filesReadAgain: files.length - new Set(files).size,
      entities: Object.keys(stock.fingerprints).length,
      differences: differences.length,
      lastSequence: Math.max(...Object.values(stock.sequences)),
    };
  } finally {
    await backend.stop();
    await host.stop();
  }
}
