import { writeFile } from 'fs/promises';

/** Writes a new file down to the disk. */
export async function writeDurably(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx', flush: true });
}
