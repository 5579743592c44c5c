import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useState } from 'react';

const PAUSE_MS = 1000;

/** `awaited` while it is looked for again, `missing` once that has been given up. */
export type Arrival = 'unknown' | 'there' | 'awaited' | 'missing';

/**
 * Finds out whether the catalog has an entity, and looks again for a while if not:
 * what was just created or registered is there only once it has been processed.
 *
 * @param patienceMs - How long to look
 * @returns Where it stands, and a function that starts looking once more
 */
export function useArrival(
  entityRef: string,
  patienceMs: number,
): readonly [arrival: Arrival, lookAgain: () => void] {
  const catalogApi = useApi(catalogApiRef);
  const [state, setState] = useState<{ of: string; arrival: Arrival }>();
  const [round, setRound] = useState(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const until = Date.now() + patienceMs;
    const settle = (arrival: Arrival) => setState({ of: entityRef, arrival });
    const look = async () => {
      const arrival = await catalogApi
        .getEntitiesByRefs({ entityRefs: [entityRef] })
        // A catalog that fails is reported by the page itself.
        .then(({ items: [item] }) => (item ? 'there' : 'awaited'))
        .catch(() => 'there' as const);
      if (left) {
        return;
      }
      if (arrival === 'there') {
        settle('there');
      } else if (Date.now() < until) {
        settle('awaited');
        timer = setTimeout(look, PAUSE_MS);
      } else {
        settle('missing');
      }
    };
    look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [catalogApi, entityRef, patienceMs, round]);

  const lookAgain = useCallback(() => setRound(count => count + 1), []);
  return [state?.of === entityRef ? state.arrival : 'unknown', lookAgain];
}
