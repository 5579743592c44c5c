import { canDropPageCache, dropPageCache } from '../../lib/dropPageCache.mjs';
import { waitUntil } from '../../lib/waitUntil.mjs';
import { SearchClient } from '../SearchClient.mjs';
import { launchSearch } from '../withSearch.mjs';

/** Milliseconds from ready until an entity is found by its name, after a start on existing data read from the disk. */
export async function measureColdStart(context) {
  if (canDropPageCache()) {
    dropPageCache();
  }
  return await launchSearch(context, async ({ running, entities }) => {
    const { kind, metadata } = entities.at(-1);
    const key = `/catalog/default/${kind}/${metadata.name}`.toLowerCase();
    const search = new SearchClient(running.client);
    const look = async () =>
      (await search.find(metadata.name).catch(() => [])).some(
        result => result.key === key,
      );
    await waitUntil(look, { what: 'an entity is found', within: 600_000 });
    return { firstResult: running.msSinceStart() - running.readyMs };
  });
}
