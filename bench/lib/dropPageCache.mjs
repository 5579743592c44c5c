import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

export const canDropPageCache = () =>
  process.platform === 'linux' && process.getuid() === 0;

/** Makes the next start read every file from the disk, as the first one after a boot does. */
export function dropPageCache() {
  // Only clean pages are dropped.
  execFileSync('sync');
  writeFileSync('/proc/sys/vm/drop_caches', '3');
}
