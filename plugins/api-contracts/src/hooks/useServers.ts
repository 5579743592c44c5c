import { useApi } from '@backstage/frontend-plugin-api';
import { apiContractsApiRef } from '../api';
import { useEnvironmentName } from './useEnvironmentName';
import { useLoaded } from './useLoaded';

/** The servers of the definition on the page, and whether they may be tried; none where no backend can try them. */
export function useServers(entityRef: string) {
  const api = useApi(apiContractsApiRef);
  const environment = useEnvironmentName();
  return useLoaded(`${entityRef} ${environment}`, () =>
    api.listServers(entityRef, environment),
  );
}
