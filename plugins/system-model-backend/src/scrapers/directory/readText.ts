import { constants, open } from 'node:fs/promises';

/** Nobody reads more of a manifest than this. */
const MOST_BYTES = 5 * 1024 * 1024;

/**
 * Reads a file. What is too long comes a little longer than allowed and not in
 * full, so that its owner is told.
 */
export async function readText(target: string): Promise<string> {
  // Neither a link that was put in its place meanwhile, nor a pipe that nobody writes to.
  const file = await open(
    target,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  );
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(Math.min(size, MOST_BYTES + 1)),
      position: 0,
    });
    const bytes = buffer.subarray(0, bytesRead);
    // Each byte a character: in UTF-8 it might be short enough again.
    return bytes.toString(size > MOST_BYTES ? 'latin1' : 'utf8');
  } finally {
    await file.close();
  }
}
