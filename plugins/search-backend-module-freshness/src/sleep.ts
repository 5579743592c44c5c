/**
 * Waits for a while.
 *
 * @param ms - How long, in milliseconds
 * @param signal - Ends the wait at once, with an error
 */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const end = new AbortController();
    const timer = setTimeout(() => {
      end.abort();
      resolve();
    }, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true, signal: end.signal },
    );
  });
}
