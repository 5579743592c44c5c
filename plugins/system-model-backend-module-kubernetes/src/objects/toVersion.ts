import { hash } from './hash';
import { ObjectType } from './ObjectType';

/**
 * Makes a version of a collection, which changes when any of its objects does.
 *
 * @param cluster - As people call it, since it stands in what is known of each object
 * @param sums - Of the types of which there are objects
 */
export function toVersion(
  cluster: string,
  sums: ReadonlyMap<ObjectType, string>,
): string {
  const lines = [...sums].map(([{ id }, sum]) => `${id} ${sum}`).sort();
  return hash([cluster, ...lines].join('\n'));
}
