import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import type { ContractServer } from '@fairway/plugin-api-contracts-common';
import { apiContractsApiRef } from '../api';

type Servers = {
  /** `undefined` until they are known, and where there is no backend to try them. */
  readonly servers?: readonly ContractServer[];
  readonly error?: Error;
  readonly retry: () => void;
};

/** The servers of an API, and whether they may be tried. */
export function useServers(entityRef: string): Servers {
  const api = useApi(apiContractsApiRef);
  const [state, setState] = useState<Omit<Servers, 'retry'>>({});
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    api.listServers(entityRef, { refresh: attempt > 0 }).then(
      servers => isCurrent && setState({ servers }),
      (error: Error) => isCurrent && setState({ error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, entityRef, attempt]);

  return { ...state, retry: useCallback(() => setAttempt(n => n + 1), []) };
}
