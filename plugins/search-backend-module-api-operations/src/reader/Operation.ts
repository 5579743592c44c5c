import { OperationAddress } from '@fairway/plugin-api-contracts-common';

/** An operation as search knows it, whatever language describes it. */
export type Operation = {
  /** The verb, or what stands for it: `GET`, `MUTATION`, `SEND`, `RPC`. */
  readonly method: string;
  /** Its path or channel, or the name of a field or a method. */
  readonly name: string;
  /** The name that its author gave it, or that it has in full. */
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  /** Names of parameters, messages, schemas and fields, the nearest first. */
  readonly parts: readonly string[];
  readonly isDeprecated: boolean;
  readonly address: OperationAddress;
};

/** A definition, with the type that its API says it is of. */
export type DefinitionRequest = {
  readonly type: string;
  readonly definition: string;
};

/** What is in a definition, or why that cannot be told. */
export type DefinitionResult =
  | {
      readonly operations: readonly Operation[];
      /** Operations that are too many or have names too long. */
      readonly leftOut: number;
    }
  | { readonly fault: string };
