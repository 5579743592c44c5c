import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Whether a folder is part of what git checked out, where files have the time at which they were written. */
export async function isInCheckout(folder: string): Promise<boolean> {
  let current = resolve(folder);
  for (;;) {
    if (await stat(join(current, '.git')).catch(() => undefined)) {
      return true;
    }
    const above = dirname(current);
    if (above === current) {
      return false;
    }
    current = above;
  }
}
