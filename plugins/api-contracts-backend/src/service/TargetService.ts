import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ApiEntity } from '@backstage/catalog-model';
import {
  TryRefusalReason,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import { CredentialOptions, EnvironmentOptions } from '../config';
import { Contract } from '../contract/readContract';

/** Why a server may not be called. */
export type Refusal = {
  readonly reason: TryRefusalReason;
  readonly message: string;
};

/** A server of a contract that may be called, if nothing of the call itself speaks against it. */
export type Target = {
  readonly entity: ApiEntity;
  readonly contract: Contract;
  readonly url: URL;
  readonly environment: EnvironmentOptions;
  /** Those that the caller may choose. */
  readonly credentials: readonly CredentialOptions[];
};

/** A server of a contract, and either what it is as a target or why it may not be called. */
export type ListedTarget = {
  readonly address: string;
  readonly description?: string;
} & (
  | { readonly target: Target; readonly refusal?: undefined }
  | { readonly target?: Target; readonly refusal: Refusal }
);

/** Which contract of an API: the declared one, or that of an environment. */
export type ContractRef = Pick<TryRequest, 'entityRef' | 'environment'>;

/** What a contract lists. */
export type ListedTargets = {
  readonly targets: readonly ListedTarget[];
  /** Why the contract could not be read, if it could not. */
  readonly problem?: string;
};

type Caller = { readonly credentials: BackstageCredentials };

/**
 * Finds what of a contract may be called. Only it hands out a {@link Target},
 * and nothing can be called without one.
 */
export interface TargetService {
  /** Lists all servers of a contract of an API. */
  listTargets(of: ContractRef, caller: Caller): Promise<ListedTargets>;
}
