import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/** Who reads, and in whose names they own things. References are in lower case. */
export type Identity = {
  /** Absent if nobody can tell. */
  readonly userRef?: string;
  readonly ownership: readonly string[];
};

/** Tells who reads; `undefined` until that is known. */
export function useIdentity(): Identity | undefined {
  const identityApi = useApi(identityApiRef);
  const [identity, setIdentity] = useState<Identity>();

  useEffect(() => {
    let isCurrent = true;
    const settle = (found: Identity) => isCurrent && setIdentity(found);
    identityApi.getBackstageIdentity().then(
      ({ ownershipEntityRefs, userEntityRef }) =>
        settle({
          userRef: toLower(userEntityRef),
          ownership: ownershipEntityRefs.map(toLower),
        }),
      () => settle({ ownership: [] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [identityApi]);

  return identity;
}

function toLower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
