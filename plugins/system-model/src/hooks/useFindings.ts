import { useApi } from '@backstage/frontend-plugin-api';
import type { EntityFindings } from '@fairway/plugin-system-model-common';
import { useCallback } from 'react';
import { systemModelApiRef } from '../api';
import { usePages, type Pages } from './usePages';

/** What owners are to look at. */
export type FindingType = 'conflicts' | 'stale';

/**
 * Fields that sources disagree about, or that may no longer be true.
 *
 * @param owners - Whose; everybody's if there are none, and nobody's if the list is empty
 */
export function useFindings(
  type: FindingType,
  owners: readonly string[] | undefined,
): Pages<EntityFindings> {
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
        return type === 'conflicts'
          ? await api.listConflicts(query, { signal })
          : await api.listStale(query, { signal });
      },
      [api, type, asked],
    ),
  );
}
