import { useApi } from '@backstage/frontend-plugin-api';
import type { Polled } from '@fairway/frontend-toolkit';
import type { EntityProvenance } from '@fairway/plugin-system-model-common';
import { useCallback, useRef, useState } from 'react';
import useSWR from 'swr';
import { systemModelApiRef } from '../api';

const EVERY_MS = 1500;
/** An edit that changes nothing brings no new state; nobody waits for it for ever. */
const MOST_LOOKS = 20;

/**
 * Where the values of an entity come from, asked once for all parts of a page
 * that show it. `awaitChange` has it looked at often until something has changed.
 */
export function useProvenance(entityRef: string): Polled<EntityProvenance> & {
  readonly isAwaiting: boolean;
  awaitChange(): void;
} {
  const api = useApi(systemModelApiRef);
  const [isAwaiting, setIsAwaiting] = useState(false);
  const looks = useRef(0);
  const latest = useRef<number>();
  const read = async () => {
    const answer = await api.getProvenance(entityRef);
    looks.current += 1;
    const hasChanged =
      latest.current !== undefined && latest.current !== answer.sequence;
    if (hasChanged || looks.current > MOST_LOOKS) {
      setIsAwaiting(false);
    }
    latest.current = answer.sequence;
    return answer;
  };
  const { data, error, mutate } = useSWR<EntityProvenance, Error>(
    ['system-model', 'provenance', entityRef],
    read,
    {
      refreshInterval: isAwaiting ? EVERY_MS : 0,
      dedupingInterval: EVERY_MS / 2,
      revalidateOnFocus: false,
      revalidateOnReconnect: false,
      shouldRetryOnError: false,
    },
  );
  const sequence = data?.sequence;
  const awaitChange = useCallback(() => {
    looks.current = 0;
    latest.current = sequence;
    setIsAwaiting(true);
  }, [sequence]);
  return {
    value: data,
    error,
    isAwaiting,
    refresh: useCallback(() => {
      mutate();
    }, [mutate]),
    awaitChange,
  };
}
