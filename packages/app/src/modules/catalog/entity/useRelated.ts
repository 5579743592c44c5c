import type { Entity } from '@backstage/catalog-model';
import { useMemo } from 'react';
import { toShownRefs } from './relations';
import { useEntitiesByRef } from './useEntitiesByRef';

/**
 * Reads everything the page of an entity names, by reference.
 *
 * @remarks
 *
 * Header and cards each call this for the same entity; the catalog client
 * makes one request of it.
 */
export function useRelated(
  entity: Entity,
): ReadonlyMap<string, Entity> | undefined {
  return useEntitiesByRef(useMemo(() => toShownRefs(entity), [entity]));
}
