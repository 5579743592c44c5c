/** Which entities somebody may read. */
export type EntityAccess = {
  /** Whether that is all of them, gone ones as well. */
  readonly isComplete: boolean;
  /**
   * @param entityRefs - In lower case
   * @returns Those of them that may be read
   */
  selectReadable(entityRefs: readonly string[]): Promise<ReadonlySet<string>>;
};
