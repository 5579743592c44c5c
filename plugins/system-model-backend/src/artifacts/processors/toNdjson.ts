/** Writes each of many values on a line of its own, a page at a time. */
export async function* toNdjson<T>(
  pages: AsyncIterable<readonly T[]>,
  toValue: (item: T) => unknown = item => item,
): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page.map(item => `${JSON.stringify(toValue(item))}\n`).join('');
  }
}
