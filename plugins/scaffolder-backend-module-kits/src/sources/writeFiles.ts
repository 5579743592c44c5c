import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { KitFile } from '@fairway/kit-renderer';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a tree into a folder that may have been written to before. */
export async function writeFiles(
  directory: string,
  files: readonly KitFile[],
): Promise<void> {
  for (const file of files) {
    const target = resolveSafeChildPath(directory, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content, {
      mode: file.executable ? 0o755 : 0o644,
    });
  }
}
