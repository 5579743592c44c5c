import { ScannedCollection } from '@fairway/plugin-system-model-node';

/** Paths of the manifests that were read of a collection, or else what became of it. */
export function pathsOf(collection: ScannedCollection | undefined) {
  return collection?.outcome === 'read'
    ? collection.manifests.map(manifest => manifest.path)
    : collection?.outcome;
}
