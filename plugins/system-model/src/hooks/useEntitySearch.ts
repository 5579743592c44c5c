import { useApi } from '@backstage/frontend-plugin-api';
import { usePolled, type Polled } from '@fairway/frontend-toolkit';
import type { ModelEntityView } from '@fairway/plugin-system-model-common';
import { useCallback, useEffect, useState } from 'react';
import { systemModelApiRef } from '../api';

const PAUSE_MS = 250;
const KINDS = ['system', 'component', 'api', 'resource'];
const MOST = 30;
const FIELDS = ['kind', 'metadata.name', 'metadata.title', 'spec.type'];

/** Entities that go by a text; systems while nothing is typed. */
export function useEntitySearch(
  text: string,
): Polled<readonly ModelEntityView[]> {
  const api = useApi(systemModelApiRef);
  const wanted = useSettled(text.trim());
  return usePolled(
    useCallback(
      async (signal: AbortSignal) => {
        const { items } = await api.listEntities(
          {
            kind: wanted ? KINDS : ['system'],
            q: wanted || undefined,
            fields: FIELDS,
            limit: MOST,
          },
          { signal },
        );
        return items;
      },
      [api, wanted],
    ),
  );
}

/** A text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
