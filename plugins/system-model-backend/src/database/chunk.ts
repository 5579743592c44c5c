/** Databases take only so many values with one statement. */
const CHUNK = 200;

/** Cuts a list into pieces that go into one statement each. */
export function chunk<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += CHUNK) {
    chunks.push(items.slice(at, at + CHUNK));
  }
  return chunks;
}
