import {
  Pace,
  SearchSource,
  SearchStore,
  SourceGroup,
  StoredGroup,
  StoreRebuild,
  toStorable,
  toStoredGroupAtPace,
} from '@fairway/search-node';
import { GroupStore } from '../database/GroupStore';
import { TypeStore } from '../database/TypeStore';
import { GroupState } from '../database/rows';
import { hashGroup } from './hashGroup';
import { Lease } from './keepLease';
import { readKept } from './readKept';
import { stampGroup } from './stampGroup';

/** Groups that are written at once. */
const BATCH = 100;
/** If more cannot be read, and more than a tenth, the source is away rather than some of its groups. */
const MOST_UNREAD = 20;
const MOST_UNREAD_SHARE = 0.1;
/** Of a group as it was: it is written again as soon as it can be read. */
const KEPT = '';

/** An index that was built. */
export type BuiltIndex = {
  readonly documents: number;
  /** References of groups that could not be read, and are as they were. */
  readonly unread: readonly string[];
};

/**
 * Builds an index anew beside the one that is found in, and puts it in its place.
 *
 * @param options.swap - Acts while nobody else writes to either
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
): Promise<BuiltIndex> {
  const { groups, source, store, swap, types } = options;
  const { type } = source;
  const rebuild = await store.startRebuild(type);
  const states = new Map<string, GroupState>();
  const unread = new Set<string>();
  let documents = 0;
  let isCommitted = false;
  try {
    for await (const batch of toBatches(source.readAll({ signal }))) {
      signal.throwIfAborted();
      noteUnread(unread, batch, states.size);
      documents += await writeBatch(rebuild, batch, { ...options, states });
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
  return { documents, unread: [...unread] };
}

/** @throws if there are too many of them */
function noteUnread(
  unread: Set<string>,
  batch: readonly SourceGroup[],
  read: number,
): void {
  const failed = batch.filter(({ fault }) => fault !== undefined);
  failed.forEach(({ ref }) => unread.add(ref));
  const most = Math.max(MOST_UNREAD, (read + batch.length) * MOST_UNREAD_SHARE);
  if (unread.size > most) {
    const [{ ref, fault }] = failed;
    throw new Error(
      `${unread.size} groups could not be read, such as ${ref}: ${fault}`,
    );
  }
}

async function writeBatch(
  rebuild: StoreRebuild,
  batch: readonly SourceGroup[],
  index: {
    groups: GroupStore;
    source: SearchSource;
    states: Map<string, GroupState>;
    store: SearchStore;
  },
): Promise<number> {
  const { groups, source, states, store } = index;
  const { type } = source;
  const known = await groups.find(
    type,
    batch.map(({ ref }) => toStorable(ref)),
  );
  const fresh: StoredGroup[] = [];
  const pace = new Pace();
  // A list that is read while it changes may have an entity twice.
  for (const one of batch) {
    const ref = toStorable(one.ref);
    const before = known.get(ref);
    const isUnread = one.fault !== undefined;
    if (states.has(ref) || (isUnread && !before?.documents)) {
      continue;
    }
    const group = isUnread
      ? await readKept(store, type, one)
      : await toStoredGroupAtPace(type, one, pace);
    const hash = isUnread ? KEPT : await hashGroup(one, pace);
    const isSame = isUnread || before?.hash === hash;
    const changedAt = before && isSame ? before.changedAt : Date.now();
    const documents = group.documents.length;
    states.set(ref, { ref, hash, changedAt, documents });
    fresh.push(stampGroup(group, changedAt));
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
