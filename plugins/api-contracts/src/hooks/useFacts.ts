import { useApiHolder } from '@backstage/frontend-plugin-api';
import { apiContractsApiRef } from '../api';
import { useLoaded } from './useLoaded';

/** What is known of the contract of an API; nothing in an app without this plugin. */
export function useFacts(entityRef: string) {
  const api = useApiHolder().get(apiContractsApiRef);
  return useLoaded(entityRef, async () => api?.getFacts(entityRef));
}
