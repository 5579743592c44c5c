/**
 * Reads a stream to its end.
 *
 * @throws RangeError if it is longer than allowed, as soon as that is known
 * @public
 */
export async function readBounded(
  stream: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new RangeError(
        `There are more than ${maxBytes} bytes, which is the most that is read`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
