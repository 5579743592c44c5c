import { useApi } from '@backstage/frontend-plugin-api';
import { usePolled, type Polled } from '@fairway/frontend-toolkit';
import type { EntityOverlay } from '@fairway/plugin-system-model-common';
import { useCallback } from 'react';
import { systemModelApiRef } from '../api';

/** What was said of an entity in the portal. */
export function useOverlay(entityRef: string): Polled<EntityOverlay> {
  const api = useApi(systemModelApiRef);
  return usePolled(
    useCallback(
      (signal: AbortSignal) => api.getOverlay(entityRef, { signal }),
      [api, entityRef],
    ),
  );
}
