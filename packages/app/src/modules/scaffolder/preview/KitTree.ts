/** A file that a kit would make, as the portal's server tells it. */
export type PreviewFile = {
  readonly path: string;
  readonly size: number;
  readonly executable: boolean;
  /** Left out where it is not text. */
  readonly content?: string;
};

/** What a kit would make, and where. */
export type KitTree = {
  readonly destination: {
    readonly host: string;
    readonly owner: string;
    readonly repository: string;
  };
  readonly files: readonly PreviewFile[];
};
