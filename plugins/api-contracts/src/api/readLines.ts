/** Reads a stream line by line; who stops early ends it. */
export async function* readLines(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = decoder.decode(value, { stream: !done });
      const [first, ...rest] = text.split('\n');
      // A long line comes in many pieces, which are put together once.
      pieces.push(first);
      for (const next of rest) {
        yield pieces.join('');
        pieces = [next];
      }
      if (done) break;
    }
    const last = pieces.join('');
    if (last) yield last;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
