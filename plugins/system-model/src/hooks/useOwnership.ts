import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/** References, in lower case, of all in whose name the reader owns things; `undefined` until they are known. */
export function useOwnership(): readonly string[] | undefined {
  const identityApi = useApi(identityApiRef);
  const [refs, setRefs] = useState<readonly string[]>();

  useEffect(() => {
    let isCurrent = true;
    const settle = (found: readonly string[]) => isCurrent && setRefs(found);
    identityApi.getBackstageIdentity().then(
      ({ ownershipEntityRefs }) =>
        settle(ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'))),
      () => settle([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [identityApi]);

  return refs;
}
