import { useApi } from '@backstage/frontend-plugin-api';
import type { ManifestWithProblems } from '@fairway/plugin-system-model-common';
import { useCallback } from 'react';
import { systemModelApiRef } from '../api';
import { usePages, type Pages } from './usePages';

/**
 * Manifests of a source that something is wrong with.
 *
 * @param owners - Whose; everybody's if there are none, and nobody's if the list is empty
 */
export function useProblems(
  sourceId: string,
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
        return await api.listProblems(
          sourceId,
          { owner: asked?.split(' '), cursor },
          { signal },
        );
      },
      [api, sourceId, asked],
    ),
  );
}
