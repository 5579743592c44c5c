import { open } from 'fs/promises';

/** Has the names of what is in a folder written to the disk, so that they outlast a loss of power. */
export async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
