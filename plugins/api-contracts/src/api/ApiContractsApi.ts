import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ContractServer,
  TryEvent,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';

/**
 * What the pages of APIs need from the backend.
 *
 * @public
 */
export interface ApiContractsApi {
  /**
   * The servers of an API; `undefined` where the portal has no backend that could try them.
   *
   * @param options - With `refresh`, they are asked for although they are known
   */
  listServers(
    entityRef: string,
    options?: { refresh?: boolean },
  ): Promise<readonly ContractServer[] | undefined>;
  /**
   * Sends a request to one of them, and tells its answer as it comes.
   *
   * @param signal - Ends the call
   */
  tryOut(request: TryRequest, signal: AbortSignal): AsyncIterable<TryEvent>;
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
