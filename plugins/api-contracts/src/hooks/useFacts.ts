import { useApi } from '@backstage/frontend-plugin-api';
import { apiContractsApiRef } from '../api';
import { useLoaded } from './useLoaded';

/** What is known of the contract of an API. */
export function useFacts(entityRef: string) {
  const api = useApi(apiContractsApiRef);
  return useLoaded(entityRef, () => api.getFacts(entityRef));
}
