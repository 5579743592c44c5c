import { Slice, SliceRequest } from '../Slice';
import { EntityAccess } from './EntityAccess';

/** With each question to the catalog, so many are looked at at least. */
const LEAST_BATCH = 100;
const MOST_BATCH = 500;
/** Whoever may read next to nothing gets short pages instead of long waits. */
const MOST_ROUNDS = 20;

/**
 * Reads so much of a list that a page is full of what may be read.
 *
 * @param request - What is asked for
 * @param access - What may be read
 * @param list - How a part of the list is read, and of which entity an item is
 */
export async function fillSlice<T>(
  request: SliceRequest,
  access: EntityAccess,
  list: {
    readonly read: (request: SliceRequest) => Promise<Slice<T>>;
    readonly toEntityRef: (item: T) => string;
    readonly toPosition: (item: T) => string;
  },
): Promise<Slice<T>> {
  if (access.isComplete) {
    return await list.read(request);
  }
  const limit = Math.min(MOST_BATCH, Math.max(LEAST_BATCH, request.limit));
  const items: T[] = [];
  let after = request.after;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const slice = await list.read({ after, limit });
    const readable = await access.selectReadable([
      ...new Set(slice.items.map(list.toEntityRef)),
    ]);
    items.push(
      ...slice.items.filter(item => readable.has(list.toEntityRef(item))),
    );
    if (items.length > request.limit) {
      const kept = items.slice(0, request.limit);
      return { items: kept, next: list.toPosition(kept[kept.length - 1]) };
    }
    after = slice.next;
    if (after === undefined) {
      return { items };
    }
  }
  return { items, next: after };
}
