import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { apiContractsApiRef } from '../api';
import { namesEnvironments } from '../lib/namesEnvironments';
import { useLoaded } from './useLoaded';

/** The environments of an API; nothing is asked for where it names none. */
export function useEnvironments(entity: Entity) {
  const api = useApi(apiContractsApiRef);
  const entityRef = stringifyEntityRef(entity);
  return useLoaded(entityRef, async () =>
    namesEnvironments(entity) ? api.listEnvironments(entityRef) : [],
  );
}
