import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureDir } from '../lib/places.mjs';
import { withPortal } from '../lib/portals.mjs';
import { waitUntil } from '../lib/waitUntil.mjs';
import { writeOrganisation } from '../organisation/writeOrganisation.mjs';
import { DOCS_SITES, writeDocsCatalog } from './docsSites.mjs';
import { createVariedWording } from './organisation/createVariedWording.mjs';
import { searchDir } from './places.mjs';
import { readSections } from './readSections.mjs';
import { SearchClient } from './SearchClient.mjs';

/** What stock search answers with, too, once it has an index: an entity whose name nothing else has. */
const isIndexedByStock = async (search, entities) => {
  const { metadata } = entities.find(({ metadata: m }) => !m.title);
  const results = await search.find(metadata.name).catch(() => []);
  return results.some(({ document }) => document.title === metadata.name);
};

const TYPES = ['software-catalog', 'techdocs', 'api-operation'];
const WITHIN = 20 * 60_000;
const EVERY = 3000;
/** Looks in a row that have to give the same counts until an index counts as complete. */
const STEADY = 5;
/** An engine may leave out sections that have no text. */
const MOST_SECTIONS = 0.9;

const isStock = ({ name }) => name === 'stock';

const toName = (...parts) => parts.filter(part => part !== undefined).join('-');

/** Writes the organisation of a seed, and the catalog file of the docs. */
function writeSearched({ portal, entities: count, seed, operations }) {
  const dir = join(searchDir, toName('organisation', seed, count, operations));
  const organisation = writeOrganisation(dir, count, {
    seed,
    wording: createVariedWording(operations),
  });
  return {
    ...organisation,
    locations: isStock(portal)
      ? organisation.files
      : [...organisation.files, writeDocsCatalog()],
  };
}

async function buildDocs({ client }, log) {
  for (const site of DOCS_SITES) {
    const path = `default/component/docs-${site}`;
    const built = () =>
      client.tryAsk(`/api/techdocs/metadata/techdocs/${path}`);
    await waitUntil(
      async () => {
        // Ends when they are built.
        await (await client.send(`/api/techdocs/sync/${path}`)).text();
        return Boolean(await built());
      },
      { what: `the docs of ${site} are built`, within: WITHIN, every: EVERY },
    );
  }
  log('  all docs are built');
}

async function waitUntilListed({ client }, count) {
  const listed = async () =>
    (await client.tryAsk('/api/catalog/entities/by-query?limit=0'))
      ?.totalItems >= count;
  await waitUntil(listed, {
    what: `the catalog lists ${count} entities`,
    within: WITHIN,
    every: EVERY,
  });
}

/** Waits until search knows all entities and the number of its documents does not change any more. */
async function waitUntilIndexed({ client }, entities, log) {
  const search = new SearchClient(client);
  const sections = await readSections(client);
  let last = '';
  let same = 0;
  const look = async () => {
    const counts = await Promise.all(TYPES.map(type => search.count(type)));
    const now = counts.join(' ');
    same = now === last ? same + 1 : 0;
    if (same === 0) {
      log(`  ${TYPES.map((type, i) => `${counts[i]} ${type}`).join(', ')}`);
    }
    last = now;
    const complete =
      counts[0] >= entities &&
      counts[1] >= MOST_SECTIONS * sections.length &&
      counts[2] > 0;
    return complete && same >= STEADY ? counts : undefined;
  };
  const counts = await waitUntil(look, {
    what: 'search knows everything',
    within: WITHIN,
    every: EVERY,
  });
  return Object.fromEntries(TYPES.map((type, i) => [type, counts[i]]));
}

const dataDirOf = ({ portal, engine, seed, entities, operations }) =>
  join(
    searchDir,
    'data',
    toName(basename(portal.checkout), engine.name, seed, entities, operations),
  );

/** Starts a portal on its data, and the server of its engine if that is one of its own. */
export async function launchSearch(context, use) {
  const { portal, engine } = context;
  const { locations, entities } = writeSearched(context);
  const dataDir = ensureDir(dataDirOf(context));
  const server = await engine.startServer?.(dataDir, portal.checkout);
  try {
    return await withPortal(
      portal,
      { dataDir, database: engine.database, locations, env: server?.env },
      running => use({ running, dataDir, entities, serverPid: server?.pid }),
    );
  } finally {
    await server?.stop();
  }
}

/**
 * Starts a portal with an organisation and real documentation that search knows in full. The data is kept for the next
 * time.
 *
 * @param use - Gets the portal, its organisation and what was indexed
 */
export async function withSearch(context, use) {
  const { engine, log, portal } = context;
  const stamp = join(dataDirOf(context), 'indexed.json');
  const isNew = !existsSync(stamp) || context.again;
  if (isNew) {
    rmSync(dataDirOf(context), { recursive: true, force: true });
    log(`  ${engine.title}: ingesting and indexing first ...`);
  }
  return await launchSearch(context, async launched => {
    const { running, entities } = launched;
    if (isNew) {
      await waitUntilListed(running, entities.length);
      log(`  in the catalog ${Math.round(running.msSinceStart() / 1000)} s`);
      if (!isStock(portal)) {
        await buildDocs(running, log);
      }
    }
    if (isStock(portal)) {
      const search = new SearchClient(running.client);
      await waitUntil(() => isIndexedByStock(search, entities), {
        what: 'stock search knows an entity',
        within: WITHIN,
        every: EVERY,
      });
      return await use({ ...launched, indexed: undefined });
    }
    const counts = await waitUntilIndexed(running, entities.length, log);
    if (isNew) {
      const seconds = running.msSinceStart() / 1000 - STEADY * (EVERY / 1000);
      writeFileSync(
        stamp,
        JSON.stringify({
          ...{ seconds, counts },
          documents: Object.values(counts).reduce((sum, n) => sum + n, 0),
        }),
      );
    }
    const indexed = JSON.parse(readFileSync(stamp, 'utf8'));
    return await use({ ...launched, indexed });
  });
}
