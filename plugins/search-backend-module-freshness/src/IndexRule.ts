import { EventParams } from '@backstage/plugin-events-node';

/** What an index is made of, and what tells that this has changed. */
export type IndexRule = {
  /** Type of its documents. */
  readonly type: string;
  /** Counts the entities that it is made of, to notice removals, which no event tells. */
  readonly countEntities: () => Promise<number>;
  /** Whether there is anything to index: search warns about a run that finds nothing. */
  readonly hasDocuments: () => Promise<boolean>;
  /** Whether what an event tells changes the index. */
  readonly isChangedBy: (event: EventParams) => boolean;
};
