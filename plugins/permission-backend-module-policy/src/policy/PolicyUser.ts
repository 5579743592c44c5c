/** Who asks. */
export type PolicyUser = {
  readonly ref: string;
  /** The user's own reference and those of the groups that the user belongs to. */
  readonly ownership: readonly string[];
};
