import type { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import type { DocsHealth } from './DocsHealth';

/**
 * What the build of a site noticed.
 *
 * @param version - Changes when the site was built again
 * @returns Nothing while it is not known, and for sites that nobody looked at
 */
export function useDocsHealth(
  entity: CompoundEntityRef,
  version?: unknown,
): DocsHealth | undefined {
  const discoveryApi = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  const [health, setHealth] = useState<DocsHealth>();
  const path = [entity.namespace, entity.kind, entity.name]
    .map(encodeURIComponent)
    .join('/');

  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      const baseUrl = await discoveryApi.getBaseUrl('techdocs');
      const { signal } = controller;
      const response = await fetch(`${baseUrl}/health/${path}`, { signal });
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      setHealth((await response.json()).health);
    };
    // It stands beside what people came for, so without it nothing is said.
    ask().catch(() => controller.signal.aborted || setHealth(undefined));
    return () => controller.abort();
  }, [discoveryApi, fetch, path, version]);

  return health;
}
