import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/** References under which the reader owns things; `undefined` until they are known. */
export function useOwnershipRefs(): readonly string[] | undefined {
  const identityApi = useApi(identityApiRef);
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

  return ownershipRefs;
}
