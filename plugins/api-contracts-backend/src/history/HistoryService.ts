import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ContractFacts,
  ContractIterationPage,
  IterationComparison,
} from '@fairway/plugin-api-contracts-common';

type Caller = { readonly credentials: BackstageCredentials };

/** Tells how the definitions of APIs changed. */
export interface HistoryService {
  list(
    entityRef: string,
    options: Caller & { readonly before?: number; readonly limit: number },
  ): Promise<ContractIterationPage>;

  /** @throws NotFoundError if there is no such iteration */
  readDefinition(
    entityRef: string,
    sequence: number,
    options: Caller,
  ): Promise<string>;

  /** @throws NotFoundError if there is no such iteration */
  compare(
    entityRef: string,
    range: { readonly from: number; readonly to: number },
    options: Caller,
  ): Promise<IterationComparison>;

  /** What is known of those of the given APIs that there is a history of, by entity reference. */
  getFacts(
    entityRefs: readonly string[],
    options: Caller,
  ): Promise<ReadonlyMap<string, ContractFacts>>;
}
