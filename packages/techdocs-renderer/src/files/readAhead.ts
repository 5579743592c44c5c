/**
 * Reads items one after the other, some of them before they are asked for.
 *
 * @param items - In the order they are given out
 * @param read - Starts reading one
 * @param ahead - How many are read before they are needed
 */
export async function* readAhead<T, R>(
  items: readonly T[],
  read: (item: T) => Promise<R>,
  ahead: number = 8,
): AsyncGenerator<readonly [T, R]> {
  const started: Promise<R>[] = [];
  for (let i = 0; i < items.length; i++) {
    while (started.length <= ahead && i + started.length < items.length) {
      const reading = read(items[i + started.length]);
      // A failure is met when it is this one's turn, or never if we stop before.
      reading.catch(() => {});
      started.push(reading);
    }
    yield [items[i], await started.shift()!];
  }
}
