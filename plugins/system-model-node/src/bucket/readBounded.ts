import { Readable } from 'stream';

/**
 * Reads a stream to its end.
 *
 * @throws Error if it is longer than allowed, as soon as that is known
 * @public
 */
export async function readBounded(
  stream: Readable,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new Error(
        `The object has more than ${maxBytes} bytes, which is the most that is read`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
