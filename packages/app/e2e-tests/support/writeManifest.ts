import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFolder } from './portal';

/** Puts a manifest into a folder from which the system model reads. */
export function writeManifest(
  folder: Parameters<typeof findFolder>[0],
  name: string,
  text: string,
): void {
  const dir = join(findFolder(folder), name);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'catalog-info.yaml'), text);
}
