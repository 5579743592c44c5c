import { open, writeFile } from 'node:fs/promises';

/**
 * Reads a file at one go.
 *
 * @remarks
 *
 * `readFile` asks the system for half a megabyte at a time, which makes large
 * files several times slower.
 */
export async function readWhole(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafe(size);
    let done = 0;
    while (done < size) {
      const { bytesRead } = await file.read(bytes, done, size - done, done);
      if (bytesRead === 0) {
        throw new Error(`${path} became shorter while it was read`);
      }
      done += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Writes a file that is made of some parts, at one go as well. */
export async function writeWhole(
  path: string,
  parts: readonly Buffer[],
): Promise<void> {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const file = await open(path, 'w');
  let written: number;
  try {
    written = (await file.writev(parts as Buffer[])).bytesWritten;
  } finally {
    await file.close();
  }
  if (written < size) {
    // The system may write less than asked; this goes on until it says why.
    await writeFile(path, Buffer.concat(parts));
  }
}
