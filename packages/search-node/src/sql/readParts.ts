/**
 * Reads a page of what is in several parts, one after the other, and looks no
 * further than the page needs. Only what is in one part has to be compared.
 *
 * @param parts - The best first; nothing is in two of them
 * @public
 */
export async function readParts<Part, Hit>(
  parts: readonly Part[],
  page: { readonly offset: number; readonly limit: number },
  read: {
    /** Of all parts, or less if there are more than can be counted: that of the last part follows from it. */
    readonly total?: number;
    count(part: Part): Promise<number>;
    /** Reads so many of a part that has `size` of them. */
    select(
      part: Part,
      options: { size: number; offset: number; limit: number },
    ): Promise<readonly Hit[]>;
  },
): Promise<Hit[]> {
  const hits: Hit[] = [];
  let skipped = 0;
  for (const [index, part] of parts.entries()) {
    if (hits.length === page.limit) {
      break;
    }
    const size =
      read.total !== undefined && index === parts.length - 1
        ? read.total - skipped
        : await read.count(part);
    const offset = Math.max(0, page.offset - skipped);
    if (offset < size) {
      const limit = page.limit - hits.length;
      hits.push(...(await read.select(part, { size, offset, limit })));
    }
    skipped += size;
  }
  return hits;
}
