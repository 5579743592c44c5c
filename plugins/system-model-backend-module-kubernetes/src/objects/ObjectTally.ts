import { toCollectionKey } from './collectionKeys';
import { hash } from './hash';
import { ObjectIdentity } from './ObjectIdentity';

/**
 * Sums up the objects of one type, by collection: a few bytes for each
 * namespace, however many objects there are.
 */
export class ObjectTally {
  readonly #sums = new Map<string, string>();

  /** The order counts. The API lists by name. */
  add({ namespace, uid, resourceVersion }: ObjectIdentity): void {
    const key = toCollectionKey(namespace);
    const before = this.#sums.get(key) ?? '';
    this.#sums.set(key, hash(`${before} ${uid} ${resourceVersion}`));
  }

  /** Keys of the collections that have objects, with what they sum up to. */
  entries(): Iterable<[key: string, sum: string]> {
    return this.#sums.entries();
  }
}
