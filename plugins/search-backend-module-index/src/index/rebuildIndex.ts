import {
  SearchSource,
  SearchStore,
  SourceGroup,
  StoredGroup,
  StoreRebuild,
  toStorable,
  toStoredGroup,
} from '@fairway/search-node';
import { GroupStore } from '../database/GroupStore';
import { TypeStore } from '../database/TypeStore';
import { GroupState } from '../database/rows';
import { hashGroup } from './hashGroup';
import { Lease } from './keepLease';
import { stampGroup } from './stampGroup';

/** Groups that are written at once. */
const BATCH = 100;

/**
 * Builds an index anew beside the one that is found in, and puts it in its place.
 *
 * @param options.swap - Acts while nobody else writes to either
 * @returns How many documents it has
 * @throws if it could not be built as a whole, or the lease was lost; the one there is stays
 */
export async function rebuildIndex(
  options: {
    groups: GroupStore;
    source: SearchSource;
    store: SearchStore;
    swap: (act: () => Promise<void>) => Promise<void>;
    types: TypeStore;
  },
  { signal, stay }: Lease,
): Promise<number> {
  const { groups, source, store, swap, types } = options;
  const { type } = source;
  const rebuild = await store.startRebuild(type);
  const states = new Map<string, GroupState>();
  let documents = 0;
  let isCommitted = false;
  try {
    for await (const batch of toBatches(source.readAll({ signal }))) {
      signal.throwIfAborted();
      documents += await writeBatch(rebuild, batch, { type, groups, states });
      await types.noteBuilt(type, documents);
    }
    await swap(async () => {
      await stay();
      isCommitted = true;
      await rebuild.commit();
      await groups.replaceAll(type, states);
    });
  } catch (error) {
    if (!isCommitted) {
      // What is left of it if that fails, too, does no harm.
      await rebuild.abort().catch(() => {});
    }
    throw error;
  }
  return documents;
}

async function writeBatch(
  rebuild: StoreRebuild,
  batch: readonly SourceGroup[],
  index: {
    type: string;
    groups: GroupStore;
    states: Map<string, GroupState>;
  },
): Promise<number> {
  const { type, groups, states } = index;
  const known = await groups.find(
    type,
    batch.map(({ ref }) => toStorable(ref)),
  );
  const fresh: StoredGroup[] = [];
  // A list that is read while it changes may have an entity twice.
  for (const source of batch) {
    const group = toStoredGroup(type, source);
    const { ref, documents } = group;
    if (!states.has(ref)) {
      const hash = hashGroup(group);
      const before = known.get(ref);
      const changedAt = before?.hash === hash ? before.changedAt : Date.now();
      states.set(ref, { ref, hash, changedAt, documents: documents.length });
      fresh.push(stampGroup(group, changedAt));
    }
  }
  await rebuild.write(fresh.filter(({ documents }) => documents.length > 0));
  return fresh.reduce((sum, { documents }) => sum + documents.length, 0);
}

async function* toBatches(
  groups: AsyncIterable<SourceGroup>,
): AsyncGenerator<SourceGroup[]> {
  let batch: SourceGroup[] = [];
  for await (const group of groups) {
    batch.push(group);
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}
