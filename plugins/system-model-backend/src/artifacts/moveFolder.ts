import { rename } from 'fs/promises';
import { dirname } from 'path';
import { hasCode } from './hasCode';
import { syncFolder } from './syncFolder';

/**
 * Moves a finished folder to its place at once. If somebody was faster, theirs
 * stays, which is whole as well, and `from` is still where it was.
 */
export async function moveFolder(from: string, to: string): Promise<void> {
  await syncFolder(from);
  try {
    await rename(from, to);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) {
      throw error;
    }
  }
  await syncFolder(dirname(to));
}
