import { fetchApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { fetchKitTree, type KitRequest } from './kitRoutes';
import type { KitTree } from './KitTree';

/** What a kit would make; neither field is set while it is being made. */
export function useKitTree(request: KitRequest): {
  tree?: KitTree;
  error?: Error;
} {
  const fetchApi = useApi(fetchApiRef);
  const [state, setState] = useState<{ tree?: KitTree; error?: Error }>({});
  const key = JSON.stringify(request);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState({});
    fetchKitTree(fetchApi, JSON.parse(key), signal).then(
      tree => signal.aborted || setState({ tree }),
      error => signal.aborted || setState({ error }),
    );
    return () => controller.abort();
  }, [fetchApi, key]);

  return state;
}
