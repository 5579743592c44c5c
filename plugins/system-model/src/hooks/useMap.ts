import { useApi } from '@backstage/frontend-plugin-api';
import { usePolled, type Polled } from '@fairway/frontend-toolkit';
import type { DependencyDirection } from '@fairway/plugin-system-model-common';
import { useCallback } from 'react';
import { systemModelApiRef } from '../api';
import type { MapModel } from '../lib/map/MapModel';
import { toMapOfDependencies } from '../lib/map/toMapOfDependencies';
import { MAP_FIELDS, toMapOfSystem } from '../lib/map/toMapOfSystem';
import { toKind } from '../lib/toKind';

const MOST_PARTS = 500;

/** What is on the map of an entity: what it needs and what needs it, or the parts of a system. */
export function useMap(options: {
  entityRef: string;
  depth: number;
  direction: DependencyDirection;
}): Polled<MapModel> {
  const { entityRef, depth, direction } = options;
  const api = useApi(systemModelApiRef);
  return usePolled(
    useCallback(
      async (signal: AbortSignal) => {
        if (toKind(entityRef) === 'system') {
          const { items, nextCursor } = await api.listEntities(
            { system: [entityRef], fields: MAP_FIELDS, limit: MOST_PARTS },
            { signal },
          );
          return toMapOfSystem(entityRef, items, nextCursor !== undefined);
        }
        return toMapOfDependencies(
          await api.getDependencies(
            entityRef,
            { depth, direction },
            { signal },
          ),
        );
      },
      [api, entityRef, depth, direction],
    ),
  );
}
