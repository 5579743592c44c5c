import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * Reads a whole regular file, or `undefined` if it is not one or too large.
 *
 * @remarks
 *
 * Opened without following a link in the last part of its path, and checked on
 * the open handle, so a file that is swapped for a link between listing and
 * reading gives nothing away.
 */
export async function readRegularFile(
  absolutePath: string,
  maxBytes: number,
): Promise<Buffer | undefined> {
  const handle = await open(
    absolutePath,
    // eslint-disable-next-line no-bitwise
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  ).catch(() => undefined);
  if (!handle) {
    return undefined;
  }
  try {
    const stat = await handle.stat();
    return stat.isFile() && stat.size <= maxBytes
      ? await handle.readFile()
      : undefined;
  } finally {
    await handle.close();
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
