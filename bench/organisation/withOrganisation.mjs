import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchDir, ensureDir } from '../lib/places.mjs';
import { withPortal } from '../lib/portals.mjs';
import { readCpuSeconds, readMemory } from '../lib/processTree.mjs';
import { waitUntilIngested } from './waitUntilIngested.mjs';
import { writeOrganisation } from './writeOrganisation.mjs';

const dataDirOf = (portal, database, entities) =>
  join(benchDir, 'data', `${portal.name}-${database}-${entities}`);

const organisationOf = entities =>
  writeOrganisation(join(benchDir, `organisation-${entities}`), entities);

const stampOf = dataDir => join(dataDir, 'ingested.json');

/**
 * Ingests an organisation into an empty portal, and keeps the data directory for the cases that need a full catalog.
 *
 * @returns seconds since the start of the process until it was ready, listed all and had stitched all
 */
export async function ingestOrganisation(portal, { database, entities }) {
  const dataDir = dataDirOf(portal, database, entities);
  const { files, relations } = organisationOf(entities);
  rmSync(dataDir, { recursive: true, force: true });
  ensureDir(dataDir);
  const figures = await withPortal(
    portal,
    { database, dataDir, locations: files },
    async running => {
      const ready = running.readyMs / 1000;
      const { listed, stitched } = await waitUntilIngested(running, relations);
      return {
        ready,
        listed,
        stitched,
        cpuSeconds: readCpuSeconds(running.pid),
        ...readMemory(running.listProcesses()),
      };
    },
  );
  writeFileSync(stampOf(dataDir), JSON.stringify(figures));
  return figures;
}

/** Uses a portal that has an organisation already; it is ingested first where no earlier run left it. */
export async function withOrganisation(portal, { entities, log }, use) {
  const { database } = portal;
  const dataDir = dataDirOf(portal, database, entities);
  if (!existsSync(stampOf(dataDir))) {
    log(`${portal.name}: ingesting ${entities} entities first ...`);
    await ingestOrganisation(portal, { database, entities });
  }
  const { files, relations } = organisationOf(entities);
  return await withPortal(
    portal,
    { dataDir, locations: files },
    async running => {
      await waitUntilIngested(running, relations);
      return await use(running, [...relations.keys()]);
    },
  );
}
