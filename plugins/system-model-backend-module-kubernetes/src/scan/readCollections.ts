import {
  ScannedCollection,
  ScanRequest,
} from '@fairway/plugin-system-model-node';
import { mayHold } from '../objects/collectionKeys';
import { Cluster } from './Cluster';
import { describeCollection } from './describeCollection';
import { readCollection } from './readCollection';

/** Reads collections of which only is known that they are asked for. */
export async function* readCollections(
  cluster: Cluster,
  keys: readonly string[],
  { findVersions, signal }: Pick<ScanRequest, 'findVersions' | 'signal'>,
): AsyncGenerator<ScannedCollection, void, void> {
  const versions = await findVersions(keys);
  for (const key of keys) {
    const types = cluster.types.filter(type => mayHold(key, type));
    const { scanned } = await readCollection(cluster, key, types, signal);
    yield scanned.outcome === 'read' && scanned.version === versions.get(key)
      ? { ...describeCollection(key, cluster.options), outcome: 'unchanged' }
      : scanned;
  }
}
