import type {
  ContractChange,
  Verdict,
  VersionCheck,
} from '@fairway/contract-diff';

/** Where a definition came from, as far as its host tells. */
export type IterationSource = {
  readonly commit: string;
  readonly url?: string;
  readonly author?: string;
};

/** What the change from one definition to the next one means. */
export type Comparison = {
  readonly changes: readonly ContractChange[];
  /** How many more there are than are kept. */
  readonly more: number;
  readonly version?: VersionCheck;
  /** Why the two could not be compared. */
  readonly problem?: string;
};

/** A definition of an API, as it was for some time. */
export type Iteration = {
  readonly entityRef: string;
  /** Counted from 1. */
  readonly sequence: number;
  /** SHA-256 of the definition, in hexadecimal digits. */
  readonly hash: string;
  /** Length of the definition, in bytes. */
  readonly bytes: number;
  /** Type of the API as its entity says, e.g. `openapi`. */
  readonly type: string;
  /** The version that the definition gives itself. */
  readonly version?: string;
  readonly seenAt: Date;
  readonly source?: IterationSource;
  /** Against the iteration before; left out for the first, and where they could not be compared. */
  readonly verdict?: Verdict;
  readonly comparison?: Comparison;
};

export type NewIteration = Omit<Iteration, 'bytes'>;
