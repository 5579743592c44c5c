/** A part of a list that is sorted by a position of each item. */
export type Slice<T> = {
  readonly items: readonly T[];
  /** Position to go on after; absent at the end. */
  readonly next?: string;
};

/** Which part of a list is wanted. */
export type SliceRequest = {
  /** Position of the last item before. */
  readonly after?: string;
  readonly limit: number;
};
