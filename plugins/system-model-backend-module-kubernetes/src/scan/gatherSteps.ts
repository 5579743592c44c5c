import { ScannedCollection, ScanStep } from '@fairway/plugin-system-model-node';

/** A step is kept at once, and saved in one transaction. */
const MAX_COLLECTIONS = 100;
const MAX_MANIFESTS = 500;

/**
 * Puts collections together so that steps are neither many nor large.
 *
 * @remarks
 *
 * No step has a position: a scan that begins anew finds what was saved
 * unchanged, and that costs a request for every 500 objects.
 */
export async function* gatherSteps(
  collections: AsyncIterable<ScannedCollection>,
): AsyncGenerator<ScanStep, void, void> {
  let step: ScannedCollection[] = [];
  let manifests = 0;
  for await (const collection of collections) {
    step.push(collection);
    manifests +=
      collection.outcome === 'read' ? collection.manifests.length : 0;
    if (step.length >= MAX_COLLECTIONS || manifests >= MAX_MANIFESTS) {
      yield { collections: step };
      step = [];
      manifests = 0;
    }
  }
  if (step.length > 0) {
    yield { collections: step };
  }
}
