import { Manifest, ScannedCollection } from '@fairway/plugin-system-model-node';
import { toTarget } from '../objects/collectionKeys';
import { ObjectType } from '../objects/ObjectType';
import { toVersion } from '../objects/toVersion';
import { Cluster } from './Cluster';
import { describeCollection } from './describeCollection';
import { listTarget } from './listTarget';
import { UnreadableError } from './UnreadableError';

/** A collection as it is now. */
export type ReadCollection = {
  readonly scanned: ScannedCollection;
  /** Of which it has objects, unless it could not be read. */
  readonly types?: readonly ObjectType[];
};

type Contents = {
  readonly sums: ReadonlyMap<ObjectType, string>;
  readonly manifests: readonly Manifest[];
};

async function readTypes(
  cluster: Cluster,
  key: string,
  types: readonly ObjectType[],
  signal: AbortSignal,
): Promise<Contents> {
  const listings = await Promise.all(
    types.map(type => listTarget(cluster, toTarget(key, type), 'read', signal)),
  );
  const sums = new Map<ObjectType, string>();
  types.forEach((type, index) => {
    for (const [, sum] of listings[index].tally.entries()) {
      sums.set(type, sum);
    }
  });
  return { sums, manifests: listings.flatMap(l => l.manifests) };
}

/**
 * Reads all objects of a collection.
 *
 * @param types - Of which it may have objects
 * @throws Error if the cluster cannot be asked
 */
export async function readCollection(
  cluster: Cluster,
  key: string,
  types: readonly ObjectType[],
  signal: AbortSignal,
): Promise<ReadCollection> {
  const collection = describeCollection(key, cluster.options);
  try {
    const { sums, manifests } = await readTypes(cluster, key, types, signal);
    if (sums.size === 0) {
      return { scanned: { ...collection, outcome: 'removed' }, types: [] };
    }
    const version = toVersion(cluster.options.cluster, sums);
    return {
      scanned: { ...collection, outcome: 'read', version, manifests },
      types: [...sums.keys()],
    };
  } catch (error) {
    if (!(error instanceof UnreadableError)) {
      throw error;
    }
    return {
      scanned: { ...collection, outcome: 'failed', error: error.message },
    };
  }
}
