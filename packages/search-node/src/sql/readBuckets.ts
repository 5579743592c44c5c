/**
 * Reads a page of what can only be compared in buckets of some size: of all
 * that is in one of them, everything is better than what is in the next.
 *
 * @param read - Reads a part of the bucket that begins at `start`
 * @returns Also how many there are in all buckets
 * @public
 */
export async function readBuckets<Hit>(
  size: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  read: (part: {
    readonly start: number;
    readonly offset: number;
    readonly limit: number;
  }) => Promise<{ hits: readonly Hit[]; total: number }>,
): Promise<{ hits: Hit[]; total: number }> {
  const hits: Hit[] = [];
  const end = offset + limit;
  let next = offset;
  for (;;) {
    const start = next - (next % size);
    const until = Math.min(end, start + size);
    const { hits: found, total } = await read({
      start,
      offset: next - start,
      limit: until - next,
    });
    hits.push(...found);
    next = until;
    if (next >= Math.min(end, total)) {
      return { hits, total };
    }
  }
}
