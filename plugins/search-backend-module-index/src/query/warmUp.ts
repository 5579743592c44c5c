import { setTimeout as delay } from 'node:timers/promises';
import { SearchStore } from '@fairway/search-node';
import { findMatches } from './findMatches';

/** As many words as people ask in, some of which are likely to be found. */
const LIKELY = 'service api docs';
const PAGE = { order: 'relevance', offset: 0, limit: 10 } as const;
const LONGEST_MS = 2_000;

/**
 * Searches for nobody, so that whoever searches first does not wait until the
 * engine has read its index from the disk. An engine that is away does not hold
 * up the start, and is told of elsewhere.
 *
 * @param longestMs - Milliseconds after which nobody waits for it any more; default: 2000
 */
export async function warmUp(
  store: SearchStore,
  types: readonly string[],
  longestMs = LONGEST_MS,
): Promise<void> {
  const search = async () => {
    const { hits } = await findMatches(
      store,
      LIKELY,
      match => store.find({ types, match }, PAGE),
      async found => found,
    );
    await store.load(hits.hits);
  };
  await Promise.race([
    search().catch(() => {}),
    delay(longestMs, undefined, { ref: false }),
  ]);
}
