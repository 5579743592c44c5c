/** How much is merged at once, so that it fits into memory however many sources say however much. */
export const BATCH = {
  entities: 200,
  observations: 2_000,
  /** Of what is said, in characters. */
  size: 16 * 1024 * 1024,
} as const;

export type BatchLimits = {
  readonly [key in keyof typeof BATCH]: number;
};

/**
 * Chooses as many of what is to be merged as fit, and one at least.
 *
 * @param measures - How much is said of each; nothing of those that are absent
 */
export function chooseBatch(
  entityRefs: readonly string[],
  measures: ReadonlyMap<string, { count: number; size: number }>,
  limits: BatchLimits,
): string[] {
  const batch: string[] = [];
  let observations = 0;
  let size = 0;
  for (const ref of entityRefs) {
    const measure = measures.get(ref) ?? { count: 0, size: 0 };
    observations += measure.count;
    size += measure.size;
    const isFull =
      batch.length >= limits.entities ||
      observations > limits.observations ||
      size > limits.size;
    if (isFull && batch.length > 0) {
      return batch;
    }
    batch.push(ref);
  }
  return batch;
}
