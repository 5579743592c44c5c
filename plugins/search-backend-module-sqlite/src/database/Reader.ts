import { SqlBinding } from '@fairway/search-node';

/** What statements that change nothing are run by: here, or in a thread of its own. */
export type Reader = {
  all<Row>(sql: string, bindings: readonly SqlBinding[]): Promise<Row[]>;
};
