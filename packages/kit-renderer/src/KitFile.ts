/**
 * A file of a kit, or one that a kit made.
 *
 * @public
 */
export type KitFile = {
  /** Relative to the root of the tree, with forward slashes. */
  readonly path: string;
  readonly content: Buffer;
  readonly executable: boolean;
};
