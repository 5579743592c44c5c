import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ContractServer,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import { OpenAnswer } from '../http/OpenAnswer';
import { ContractRef } from './TargetService';

/** A call that was made. */
export type Attempt = {
  readonly answer: OpenAnswer;
  readonly environment: string;
  /** What the path is called in the contract, if it is there. */
  readonly template?: string;
};

/**
 * Calls APIs for people.
 */
export interface TryService {
  /** Lists the servers of a contract of an API, and says of each whether the caller may try it. */
  listServers(
    of: ContractRef,
    caller: { readonly credentials: BackstageCredentials },
  ): Promise<ContractServer[]>;

  /**
   * Makes a call, and returns when the head of its answer is there. The answer has to be read.
   */
  tryOperation(
    request: TryRequest,
    caller: {
      readonly credentials: BackstageCredentials;
      /** Ends the call. */
      readonly signal: AbortSignal;
    },
  ): Promise<Attempt>;
}
