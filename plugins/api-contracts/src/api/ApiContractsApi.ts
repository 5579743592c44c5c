import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ContractComparison,
  ContractFacts,
  ContractIterationPage,
  ContractServer,
  EnvironmentDefinition,
  IterationComparison,
  LintReport,
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
   * @param environment - Whose definition is meant; the declared one if it is left out
   */
  listServers(
    entityRef: string,
    environment?: string,
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
  /** How well the definition of an API keeps to the rules of the organisation. */
  lint(entityRef: string): Promise<LintReport>;
  /** The definitions that an API has by environment. */
  listEnvironments(
    entityRef: string,
  ): Promise<readonly EnvironmentDefinition[]>;
  /** The definition in one of its environments, as it was last read. */
  readEnvironmentDefinition(
    entityRef: string,
    environment: string,
  ): Promise<string>;
  /** What the definition in an environment changes against what is declared. */
  compareEnvironment(
    entityRef: string,
    environment: string,
  ): Promise<ContractComparison>;
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
