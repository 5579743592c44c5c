import { SearchSource, SourceGroup } from '@fairway/search-node';
import { GroupStore } from '../database/GroupStore';
import { ChangeFollower } from './ChangeFollower';
import { Indexer } from './Indexer';

const BATCH = 100;

/**
 * Reads everything once more and has looked at what is not as it should be: a
 * change of what entities belong to is told of by nobody.
 *
 * @remarks
 *
 * It writes nothing, as what it has read may be older than what is written meanwhile.
 */
export async function sweep(
  options: {
    follower: Pick<ChangeFollower, 'add'>;
    groups: GroupStore;
    indexer: Indexer;
    source: SearchSource;
  },
  signal: AbortSignal,
): Promise<void> {
  const { follower, groups, indexer, source } = options;
  const { type } = source;
  const missing = new Set<string>();
  for await (const refs of groups.listRefs(type)) {
    refs.forEach(ref => missing.add(ref));
  }
  let batch: SourceGroup[] = [];
  const flush = async () => {
    const { gone, changed } = await indexer.compare(type, batch);
    await follower.add(type, [
      ...gone,
      ...changed.map(({ group: { ref } }) => ref),
    ]);
    batch = [];
  };
  for await (const group of source.readAll({ signal })) {
    signal.throwIfAborted();
    missing.delete(group.ref);
    if (group.fault === undefined) {
      batch.push(group);
    } else {
      // The follower tries it until it can be read, and says what is wrong.
      await follower.add(type, [group.ref]);
    }
    if (batch.length >= BATCH) {
      await flush();
    }
  }
  await flush();
  await follower.add(type, [...missing]);
}
