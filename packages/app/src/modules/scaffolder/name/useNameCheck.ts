import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { checkName, type NameVerdict } from './checkName';
import type { NameQuestion } from './NameQuestion';

/** Long enough not to ask for every letter, short enough to be an answer. */
const PAUSE_MS = 300;

/**
 * Looks whether a name is free while it is typed; undefined until the answer
 * to the latest name is there.
 */
export function useNameCheck(name: string, { kinds, place }: NameQuestion) {
  const catalogApi = useApi(catalogApiRef);
  const fetchApi = useApi(fetchApiRef);
  const kindList = kinds.join();
  const [answer, setAnswer] = useState<{
    name: string;
    verdict: NameVerdict;
  }>();

  useEffect(() => {
    if (!name) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(async () => {
      const verdict = await checkName(name, {
        catalogApi,
        fetchApi,
        kinds: kindList.split(',').filter(Boolean),
        place,
        signal,
      });
      if (!signal.aborted) {
        setAnswer({ name, verdict });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [name, kindList, place, catalogApi, fetchApi]);

  return answer?.name === name ? answer.verdict : undefined;
}
