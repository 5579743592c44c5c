import { useStarredEntities } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import type { Viewer } from '../lib/toEntityQuery';
import { useOwnershipRefs } from './useOwnershipRefs';

/** Who looks at the list: what they own and what they starred. */
export function useViewer(): Viewer & { ready: boolean } {
  const ownershipRefs = useOwnershipRefs();
  const { starredEntities } = useStarredEntities();

  return useMemo(
    () => ({
      ready: ownershipRefs !== undefined,
      ownershipRefs: ownershipRefs ?? [],
      starredRefs: [...starredEntities].sort(),
    }),
    [ownershipRefs, starredEntities],
  );
}
