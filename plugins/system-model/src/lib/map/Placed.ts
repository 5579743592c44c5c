/** Where something is on a map; from its upper left corner. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Point = { readonly x: number; readonly y: number };

/** Entities of one system, in one box. */
export type PlacedGroup = Box & {
  /** Reference of the system; empty for what is in none. */
  readonly system: string;
  readonly size: number;
};

/** All relations from one box to another, as one line. */
export type PlacedBundle = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly points: readonly Point[];
};

/** A map with a place for everything on it. */
export type PlacedMap = {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  /** By reference. */
  readonly nodes: ReadonlyMap<string, Box>;
  /** Between boxes; relations within a box are drawn by themselves. */
  readonly bundles: readonly PlacedBundle[];
};
