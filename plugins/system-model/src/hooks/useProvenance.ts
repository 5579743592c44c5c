import { useApi } from '@backstage/frontend-plugin-api';
import type { EntityProvenance } from '@fairway/plugin-system-model-common';
import { usePolled, type Polled } from '@fairway/frontend-toolkit';
import { useCallback, useRef, useState } from 'react';
import { systemModelApiRef } from '../api';

const EVERY_MS = 1500;
/** An edit that changes nothing brings no new state; nobody waits for it for ever. */
const MOST_LOOKS = 20;

/** Where the values of an entity come from; `await` looks often until something has changed. */
export function useProvenance(entityRef: string): Polled<EntityProvenance> & {
  readonly isAwaiting: boolean;
  awaitChange(): void;
} {
  const api = useApi(systemModelApiRef);
  const [isAwaiting, setIsAwaiting] = useState(false);
  const looks = useRef(0);
  const latest = useRef<number>();
  const read = useCallback(
    async (signal: AbortSignal) => {
      const answer = await api.getProvenance(entityRef, { signal });
      looks.current += 1;
      const hasChanged =
        latest.current !== undefined && latest.current !== answer.sequence;
      if (hasChanged || looks.current > MOST_LOOKS) {
        setIsAwaiting(false);
      }
      latest.current = answer.sequence;
      return answer;
    },
    [api, entityRef],
  );
  const polled = usePolled(read, isAwaiting ? EVERY_MS : undefined);
  const awaitChange = useCallback(() => {
    looks.current = 0;
    setIsAwaiting(true);
  }, []);
  return { ...polled, isAwaiting, awaitChange };
}
