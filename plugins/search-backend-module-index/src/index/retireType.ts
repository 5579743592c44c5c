import { SearchStore } from '@fairway/search-node';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';
import { TypeStore } from '../database/TypeStore';

/**
 * Forgets a type that no source brings any more, and takes its documents away.
 *
 * @param options.isCollated - Whether a stock collator brings documents of a type, which are not ours to take away
 */
export async function retireType(
  options: {
    changes: ChangeStore;
    groups: GroupStore;
    isCollated: (type: string) => boolean;
    store: SearchStore;
    types: TypeStore;
  },
  type: string,
): Promise<void> {
  const { changes, groups, isCollated, store, types } = options;
  if (!isCollated(type)) {
    await store.drop(type);
  }
  await groups.drop(type);
  await changes.drop(type);
  // Last, so that it is tried again if something before failed.
  await types.drop(type);
}
