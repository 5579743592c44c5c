import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ContractFacts,
  ContractIterationPage,
  ContractServer,
  IterationComparison,
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
  /**
   * The definitions that an API has had, newest first.
   *
   * @param before - Only those with a lower number
   */
  listIterations(
    entityRef: string,
    options?: { readonly before?: number },
  ): Promise<ContractIterationPage>;
  /** One of these definitions, as it was. */
  readIteration(entityRef: string, sequence: number): Promise<string>;
  /** What changed from one of them to another. */
  compareIterations(
    entityRef: string,
    range: { readonly from: number; readonly to: number },
  ): Promise<IterationComparison>;
  /** What is known of the contract of an API; `undefined` if that is nothing. Asked for together with others. */
  getFacts(entityRef: string): Promise<ContractFacts | undefined>;
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
