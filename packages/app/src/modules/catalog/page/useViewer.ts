import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useStarredEntities } from '@backstage/plugin-catalog-react';
import { useEffect, useMemo, useState } from 'react';
import type { Viewer } from '../lib/toEntityQuery';

/** Who looks at the list: what they own and what they starred. */
export function useViewer(): Viewer & { ready: boolean } {
  const identityApi = useApi(identityApiRef);
  const { starredEntities } = useStarredEntities();
  const [ownershipRefs, setOwnershipRefs] = useState<string[]>();

  useEffect(() => {
    let cancelled = false;
    identityApi.getBackstageIdentity().then(
      identity => cancelled || setOwnershipRefs(identity.ownershipEntityRefs),
      () => cancelled || setOwnershipRefs([]),
    );
    return () => {
      cancelled = true;
    };
  }, [identityApi]);

  return useMemo(
    () => ({
      ready: ownershipRefs !== undefined,
      ownershipRefs: ownershipRefs ?? [],
      starredRefs: [...starredEntities].sort(),
    }),
    [ownershipRefs, starredEntities],
  );
}
