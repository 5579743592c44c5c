import { Filter } from '@fairway/search-node';

/** What a caller may read. */
export type Access = {
  /** Types of which something may be read. */
  readonly types: readonly string[];
  /** Which documents; absent if all of these types. */
  readonly filter?: Filter;
  /** Whether `filter` says all that there is to say, so that what it lets through can be counted. */
  readonly isComplete: boolean;
  /** Says which of some documents may really be read, where the index could be behind; absent if all. */
  readonly verify?: (
    documents: readonly { type: string; resourceRef?: string }[],
  ) => Promise<boolean[]>;
};
