import { ScannedCollection } from '@fairway/plugin-system-model-node';
import { mayHold } from '../objects/collectionKeys';
import { ObjectType } from '../objects/ObjectType';
import { Cluster } from '../scan/Cluster';
import { readCollection } from '../scan/readCollection';
import { ChangedCollection } from './ChangedCollections';

/**
 * Reads changed collections.
 *
 * @remarks
 *
 * Each is listed again, rather than kept and patched by events: what it holds
 * need not be in memory for it, and what an event says of an object can be older
 * than a list. Types that it has no objects of are not listed the next time:
 * were there one, an event would have told.
 */
export class ChangeReader {
  readonly #cluster: Cluster;
  readonly #types = new Map<string, readonly ObjectType[]>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  async read(
    { key, types: changed }: ChangedCollection,
    signal: AbortSignal,
  ): Promise<ScannedCollection> {
    const known = this.#types.get(key);
    const { scanned, types } = await readCollection(
      this.#cluster,
      key,
      this.#cluster.types.filter(type =>
        known ? known.includes(type) || changed.has(type) : mayHold(key, type),
      ),
      signal,
    );
    if (types) {
      this.#types.set(key, types);
    }
    return scanned;
  }
}
