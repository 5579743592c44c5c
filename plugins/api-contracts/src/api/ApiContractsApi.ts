import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ContractServer,
  TryAnswer,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';

/**
 * What the pages of APIs need from the backend.
 *
 * @public
 */
export interface ApiContractsApi {
  /** The servers of an API; `undefined` where the portal has no backend that could try them. */
  listServers(
    entityRef: string,
  ): Promise<readonly ContractServer[] | undefined>;
  /** Sends a request to one of them. */
  tryOut(request: TryRequest, signal: AbortSignal): Promise<TryAnswer>;
}

/**
 * The contracts of APIs as the signed-in user sees them.
 *
 * @public
 */
export const apiContractsApiRef = createApiRef<ApiContractsApi>().with({
  id: 'plugin.api-contracts.api',
  pluginId: 'api-contracts',
});
