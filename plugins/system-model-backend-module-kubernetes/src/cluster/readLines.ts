const NEW_LINE = 0x0a;

/**
 * Reads an answer line by line as they come. What comes after the last line end is no line.
 *
 * @throws RangeError if a line is longer than allowed
 */
export async function* readLines(
  answer: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<string, void, void> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    let rest = chunk;
    for (
      let end = rest.indexOf(NEW_LINE);
      end >= 0;
      end = rest.indexOf(NEW_LINE)
    ) {
      parts.push(rest.subarray(0, end));
      yield Buffer.concat(parts).toString('utf8');
      parts = [];
      size = 0;
      rest = rest.subarray(end + 1);
    }
    size += rest.length;
    if (size > maxBytes) {
      throw new RangeError(
        `A line of the answer is longer than ${maxBytes} bytes`,
      );
    }
    parts.push(rest);
  }
}
