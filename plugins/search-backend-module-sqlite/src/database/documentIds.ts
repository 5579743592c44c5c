/** More documents than an index can have. */
const SPAN = 2 ** 32;

/** The SQL of the index that a document belongs to, by its number. */
export const INDEX_OF = (id: string) => `(${id} >> 32)`;

/** The number before the first one of an index. */
export function toFirstId(indexId: number): number {
  return indexId * SPAN;
}

/** The last number of an index. */
export function toLastId(indexId: number): number {
  return (indexId + 1) * SPAN - 1;
}
