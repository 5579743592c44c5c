import { useApi } from '@backstage/frontend-plugin-api';
import { visitsApiRef } from '@backstage/plugin-home';
import { useEffect, useState } from 'react';
import type { Visit } from '../lib/toRecent';

/** Places the reader was at; `undefined` until they are known. */
export function useVisits(): readonly Visit[] | undefined {
  const visitsApi = useApi(visitsApiRef);
  const [visits, setVisits] = useState<readonly Visit[]>();

  useEffect(() => {
    let cancelled = false;
    visitsApi
      .list({
        limit: 100,
        orderBy: [{ field: 'timestamp', direction: 'desc' }],
      })
      .then(
        found => cancelled || setVisits(found),
        // Without a memory the page only lacks what it would recall.
        () => cancelled || setVisits([]),
      );
    return () => {
      cancelled = true;
    };
  }, [visitsApi]);

  return visits;
}
