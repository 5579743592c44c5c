/** Reads all pages into one list. */
export async function collect<T>(
  pages: AsyncIterable<readonly T[]>,
): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) {
    items.push(...page);
  }
  return items;
}
