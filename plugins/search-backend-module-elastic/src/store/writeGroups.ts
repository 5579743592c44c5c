import { StoredGroup } from '@fairway/search-node';
import { EngineClient } from '../client/EngineClient';
import { EngineError } from '../client/EngineError';
import { IndexNames } from '../index/IndexNames';
import { IndexOptions } from '../index/createIndexBody';
import { createLiveIndex } from './createLiveIndex';
import { listKeys } from './listKeys';
import { toOperations, toRemoval } from './toOperations';
import { writeLines } from './writeLines';

/**
 * Replaces groups: writes their documents, and takes away those they had and
 * have no more. The type is made if there is none, also if somebody took it away.
 */
export async function writeGroups(
  client: EngineClient,
  names: IndexNames,
  options: IndexOptions,
  type: string,
  groups: readonly StoredGroup[],
): Promise<void> {
  const alias = names.ofType(type);
  const operations = toOperations(type, groups);
  const refs = [...new Set(groups.map(({ ref }) => ref))];
  const stale = (await listKeys(client, alias, refs)).filter(
    key => !operations.has(key),
  );
  const write = () =>
    writeLines(
      client,
      alias,
      [...operations.values(), ...stale.map(toRemoval)],
      true,
    );
  try {
    await write();
  } catch (error) {
    if (!isMissing(error)) {
      throw error;
    }
    await createLiveIndex(client, names, options, type);
    await write();
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof EngineError && error.type === 'index_not_found_exception'
  );
}
