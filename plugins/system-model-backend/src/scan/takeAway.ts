import { Stores } from '../database/createStores';

/**
 * Takes away collections of a source with all that they said.
 *
 * @returns References of the entities that they said something of
 */
export async function takeAway(
  { collections, manifests, observations }: Stores,
  source: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  const ids = (await manifests.list(source, keys)).map(({ id }) => id);
  const refs = await observations.listRefs(ids);
  await manifests.delete(ids);
  await collections.delete(source, keys);
  return refs;
}
