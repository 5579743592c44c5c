import { EngineClient } from '../client/EngineClient';
import { searchIndexes } from './searchIndexes';

const PAGE = 5_000;

/** The keys of all documents of groups that can be found. */
export async function listKeys(
  client: EngineClient,
  alias: string,
  refs: readonly string[],
): Promise<string[]> {
  const keys: string[] = [];
  let after: readonly unknown[] | undefined;
  do {
    const { hits } = await searchIndexes(client, [alias], {
      query: { bool: { filter: [{ terms: { ref: refs } }] } },
      size: PAGE,
      sort: [{ id: 'asc' }],
      ...(after ? { search_after: after } : {}),
      _source: false,
      track_total_hits: false,
    });
    const found = hits?.hits ?? [];
    keys.push(...found.map(({ _id }) => _id));
    after = found.length === PAGE ? found[found.length - 1].sort : undefined;
  } while (after);
  return keys;
}
