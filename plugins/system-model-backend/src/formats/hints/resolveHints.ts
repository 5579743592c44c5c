import {
  Collection,
  Observation,
  ParsedManifest,
} from '@fairway/plugin-system-model-node';
import { toEntityName } from '../toEntityName';
import { HINT_REF } from './hintRef';

type Named = Pick<Observation, 'entityRef' | 'origin'>;

/**
 * Finds the entity that hints of a collection are about: its only component, as
 * its own descriptors say; else a component with the name of the collection.
 *
 * @param observations - All of the collection
 * @returns `undefined` if the collection has no name that an entity can have
 */
export function findHintTarget(
  observations: readonly Named[],
  collection: Collection,
): string | undefined {
  const components = new Set(
    observations
      .filter(({ origin }) => origin !== 'hint')
      .map(({ entityRef }) => entityRef.toLowerCase())
      .filter(ref => ref.startsWith('component:')),
  );
  if (components.size === 1) {
    return [...components][0];
  }
  const title = collection.title ?? collection.key;
  const name = toEntityName(title.slice(title.lastIndexOf('/') + 1));
  return name && `component:default/${name}`.toLowerCase();
}

/**
 * Puts the entity that hints are about into the manifests of a collection.
 *
 * @param manifests - All of the collection, so that its descriptors are among them
 * @returns The manifests in the same order; hints that are about nothing are left out
 */
export function resolveHints<T extends ParsedManifest>(
  manifests: readonly T[],
  collection: Collection,
): T[] {
  const target = findHintTarget(
    manifests.flatMap(({ observations }) => observations),
    collection,
  );
  return manifests.map(manifest => ({
    ...manifest,
    observations: manifest.observations.flatMap(observation => {
      if (observation.entityRef !== HINT_REF) {
        return [observation];
      }
      return target ? [{ ...observation, entityRef: target }] : [];
    }),
  }));
}
