import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeScratchDir } from '../../lib/places.mjs';
import { readMemory } from '../../lib/processTree.mjs';
import { median } from '../../lib/statistics.mjs';
import { waitUntil } from '../../lib/waitUntil.mjs';
import { ModelBackend } from '../ModelBackend.mjs';
import { createEntities, toManifest } from '../organisation.mjs';

const SOURCE = 'folders';
const EACH = 1000;
const SAMPLE_MS = 500;
const IDLE_MS = 60_000;
const WITHIN = 60 * 60_000;

/** Writes folders with one manifest of a thousand documents each. */
function writeFolders(count) {
  const dir = makeScratchDir('manifests');
  const entities = createEntities(count);
  for (let at = 0; at < entities.length; at += EACH) {
    const folder = join(dir, `part-${String(at / EACH).padStart(4, '0')}`);
    const documents = entities.slice(at, at + EACH).map(toManifest);
    mkdirSync(folder);
    writeFileSync(join(folder, 'catalog-info.yaml'), documents.join('\n---\n'));
  }
  return dir;
}

/** Looks at the memory of a process again and again. */
function watchMemory(pid) {
  const started = performance.now();
  const samples = [];
  const timer = setInterval(() => {
    samples.push(readMemory([pid]).nodeRss);
  }, SAMPLE_MS);
  return {
    /** Of what was seen since the last call. */
    take() {
      const seen = samples.splice(0);
      const seconds = (performance.now() - started) / 1000;
      return { seconds, median: median(seen), peak: Math.max(...seen) };
    },
    stop: () => clearInterval(timer),
  };
}

async function waitUntilListed({ client }, entities, log) {
  let told = 0;
  const isListed = async () => {
    const answer = await client.tryAsk(
      '/api/catalog/entities/by-query?limit=0',
    );
    const listed = answer?.totalItems ?? 0;
    if (listed >= told + entities / 10) {
      told = listed;
      log(`  ${listed} in the catalog`);
    }
    return listed >= entities;
  };
  await waitUntil(isListed, {
    what: 'all is in the catalog',
    every: 5000,
    within: WITHIN,
  });
}

/** Many entities from files into the catalog, and the memory that takes. */
export async function measureCatalog({ entities, log }) {
  const path = writeFolders(entities);
  const backend = await ModelBackend.create({
    systemModel: { sources: { [SOURCE]: { type: 'directory', path } } },
    withCatalog: true,
  });
  let memory;
  try {
    await backend.start();
    memory = watchMemory(backend.pid);
    const phases = {};
    const note = name => {
      phases[name] = memory.take();
      log(`  ${name}: ${JSON.stringify(phases[name])}`);
    };
    await backend.waitForSource(
      SOURCE,
      ({ listedAt }) => listedAt,
      'the files are read',
    );
    note('read');
    await waitUntil(async () => (await backend.countChanges()) >= entities, {
      what: 'all is in the model',
      every: 2000,
      within: WITHIN,
    });
    note('merged');
    await waitUntilListed(backend, entities, log);
    note('listed');
    await delay(IDLE_MS);
    note('idle');
    const { nodePeakRss } = readMemory([backend.pid]);
    return { entities, phases, peak: nodePeakRss };
  } finally {
    memory?.stop();
    await backend.stop();
  }
}
