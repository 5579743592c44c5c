import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
} from 'node:fs';

/**
 * Reads a whole regular file, or `undefined` if it is not one or too large.
 *
 * @remarks
 *
 * Opened without following a link in the last part of its path, and checked on
 * the open handle, so a file that is swapped for a link between listing and
 * reading gives nothing away. Synchronous inside: sites are made of thousands
 * of small files, each of which would cost several turns of the event loop.
 */
export async function readRegularFile(
  absolutePath: string,
  maxBytes: number,
): Promise<Buffer | undefined> {
  let handle: number;
  try {
    handle = openSync(
      absolutePath,
      // eslint-disable-next-line no-bitwise
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
  } catch {
    return undefined;
  }
  try {
    const stat = fstatSync(handle);
    return stat.isFile() && stat.size <= maxBytes
      ? readFileSync(handle)
      : undefined;
  } finally {
    closeSync(handle);
  }
}

/** As {@link readRegularFile}, decoded as UTF-8 without a byte order mark. */
export async function readTextFile(
  absolutePath: string,
  maxBytes: number,
): Promise<string | undefined> {
  const content = await readRegularFile(absolutePath, maxBytes);
  return content && new TextDecoder().decode(content);
}
