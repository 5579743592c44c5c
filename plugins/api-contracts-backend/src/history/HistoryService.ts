import { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ContractDiff, VersionCheck } from '@fairway/contract-diff';
import { HistorySummary } from './HistoryStore';
import { Iteration } from './Iteration';

type Asked = { readonly credentials: BackstageCredentials };

export type IterationPage = {
  readonly items: readonly Iteration[];
  /** To be given as `before` for the next page; left out at the end. */
  readonly next?: number;
};

/** Two iterations side by side, with the texts between which a reader sees the difference. */
export type IterationComparison = {
  readonly from: Iteration;
  readonly to: Iteration;
  readonly diff?: ContractDiff;
  readonly version?: VersionCheck;
  /** Why they could not be compared. */
  readonly problem?: string;
};

/** Tells how the definition of an API changed. */
export interface HistoryService {
  list(
    entityRef: string,
    options: Asked & { readonly before?: number; readonly limit: number },
  ): Promise<IterationPage>;

  /** @throws NotFoundError if there is no such iteration */
  readDefinition(
    entityRef: string,
    sequence: number,
    options: Asked,
  ): Promise<string>;

  /** @throws NotFoundError if there is no such iteration */
  compare(
    entityRef: string,
    range: { readonly from: number; readonly to: number },
    options: Asked,
  ): Promise<IterationComparison>;

  /** Of the given APIs those that there is a history of. */
  summarise(
    entityRefs: readonly string[],
    options: Asked,
  ): Promise<ReadonlyMap<string, HistorySummary>>;
}
