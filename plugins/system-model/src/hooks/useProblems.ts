import { useApi } from '@backstage/frontend-plugin-api';
import type { ManifestWithProblems } from '@fairway/plugin-system-model-common';
import { useCallback } from 'react';
import { systemModelApiRef } from '../api';
import { usePages, type Pages } from './usePages';

/**
 * Manifests that something is wrong with.
 *
 * @param sourceId - Of which source; of all if absent
 * @param owners - Whose; everybody's if there are none, and nobody's if the list is empty
 */
export function useProblems(
  sourceId: string | undefined,
  owners: readonly string[] | undefined,
): Pages<ManifestWithProblems> {
  const api = useApi(systemModelApiRef);
  // The same owners are the same question, whatever list they stand in.
  const asked = owners?.join(' ');
  return usePages(
    useCallback(
      async (cursor: string | undefined, signal: AbortSignal) => {
        if (asked === '') {
          return { items: [] };
        }
        const query = { owner: asked?.split(' '), cursor };
        return sourceId === undefined
          ? await api.listAllProblems(query, { signal })
          : await api.listProblems(sourceId, query, { signal });
      },
      [api, sourceId, asked],
    ),
  );
}
