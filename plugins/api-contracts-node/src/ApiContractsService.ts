import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ContractComparison,
  ContractFacts,
} from '@fairway/plugin-api-contracts-common';

/**
 * Two definitions, which need not be of an API in the catalog.
 *
 * @public
 */
export type ContractPair = {
  readonly old: string;
  readonly new: string;
  /** Found out from the definitions if it is left out. */
  readonly type?: 'openapi' | 'asyncapi' | 'graphql' | 'grpc' | 'jsonschema';
};

/**
 * Tells what is known of the contracts of APIs, and compares definitions.
 *
 * @public
 */
export interface ApiContractsService {
  /**
   * Reads the facts of any number of APIs.
   *
   * @param entityRefs - Full references, e.g. `api:default/pets`
   * @returns The facts by reference, of those that the caller may see and that there is a history of
   */
  getFacts(
    entityRefs: readonly string[],
    options: { readonly credentials: BackstageCredentials },
  ): Promise<ReadonlyMap<string, ContractFacts>>;

  /**
   * Tells what changed from one definition to the other.
   *
   * @throws InputError if they cannot be compared
   */
  compare(
    pair: ContractPair,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<ContractComparison>;
}
