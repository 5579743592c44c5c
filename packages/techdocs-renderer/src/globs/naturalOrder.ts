type Chunk = string | number;

function toChunks(text: string): readonly Chunk[] {
  // Text and numbers take turns, text first, so that like is compared with like.
  return text
    .split(/(\d+)/)
    .map((part, i) => (i % 2 === 1 ? Number(part) : part));
}

function compareChunks(a: readonly Chunk[], b: readonly Chunk[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) {
      return a[i] < b[i] ? -1 : 1;
    }
  }
  return a.length - b.length;
}

/**
 * Sorts as people count: `page2` before `page10`.
 *
 * @param keyOf - The texts that are compared, the first one first
 */
export function sortNaturally<T>(
  items: readonly T[],
  keyOf: (item: T) => string | readonly string[],
): T[] {
  const keyed = items.map(item => {
    const key = keyOf(item);
    const texts = typeof key === 'string' ? [key] : key;
    return { item, chunks: texts.map(toChunks) };
  });
  keyed.sort((a, b) => {
    for (let i = 0; i < Math.min(a.chunks.length, b.chunks.length); i++) {
      const difference = compareChunks(a.chunks[i], b.chunks[i]);
      if (difference !== 0) {
        return difference;
      }
    }
    return a.chunks.length - b.chunks.length;
  });
  return keyed.map(({ item }) => item);
}
