import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../../lib/ForgeAccount.mjs';
import { ensureDir } from '../../lib/places.mjs';
import { registerComponent } from '../../lib/registerComponent.mjs';
import { waitUntil } from '../../lib/waitUntil.mjs';
import { SearchClient } from '../SearchClient.mjs';

const WITHIN = 10 * 60_000;
const EVERY = 50;

function writeDocs(clone) {
  const docs = ensureDir(join(clone, 'docs'));
  writeFileSync(
    join(clone, 'mkdocs.yml'),
    'site_name: Freshness\nplugins: [techdocs-core]\n',
  );
  writeFileSync(join(docs, 'index.md'), '# Freshness\n\nNothing yet.\n');
}

async function push(clone) {
  await git(clone, 'commit', '--all', '--quiet', '-m', 'docs: change');
  const started = performance.now();
  await git(clone, 'push', '--quiet', 'origin', 'main');
  return started;
}

const secondsSince = started => (performance.now() - started) / 1000;

/** Seconds until what is made, changed and deleted is right in the results; each from the moment it was asked for. */
export async function measureFreshness({ running, dataDir }) {
  const search = new SearchClient(running.client);
  // A name that no earlier run left behind.
  const stamp = Date.now().toString(36);
  const name = `zephyr-${stamp}`;
  const key = `/catalog/default/component/${name}`;
  const isFound = async (term, isWanted) =>
    (await search.find(term).catch(() => [])).some(isWanted);
  const until = async (started, what, look) => {
    await waitUntil(look, { what, within: WITHIN, every: EVERY });
    return secondsSince(started);
  };

  const before = performance.now();
  const { clone } = await registerComponent(running, dataDir, name, writeDocs);
  const created = await until(before, 'a new entity is found', () =>
    isFound(name, found => found.key === key),
  );

  const file = join(clone, 'catalog-info.yaml');
  const title = `Brumal ${stamp}`;
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace(`  name: ${name}`, `  name: ${name}\n  title: ${title}`)
      // Only who owns it may take it away again.
      .replace(/owner: .*/, 'owner: user:default/guest'),
  );
  const changed = await until(
    await push(clone),
    'a changed entity is found',
    // The old one is found by a part of its name.
    () =>
      isFound(
        title,
        found => found.key === key && found.document.title === title,
      ),
  );

  // Docs that nobody looked at are not refreshed by a push.
  const sync = `/api/techdocs/sync/default/component/${name}`;
  await (await running.client.send(sync)).text();
  const word = `quagga${stamp}`;
  appendFileSync(join(clone, 'docs/index.md'), `\n## About the ${word}\n`);
  const docs = await until(await push(clone), 'changed docs are found', () =>
    isFound(word, found =>
      found.key.startsWith(`/docs/default/component/${name}`),
    ),
  );

  // Unregistered alone, it would come back from the system model.
  rmSync(file);
  const deleted = await until(
    await push(clone),
    'a deleted entity is not found',
    // Its repository stays.
    async () =>
      !(await isFound(name, found => !found.key.startsWith('/forge/'))),
  );
  return { created, changed, docs, deleted };
}
