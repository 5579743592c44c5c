import { readFile } from 'fs/promises';
import { join } from 'path';
import { Release } from '@fairway/plugin-system-model-node';
import { hasCode } from './hasCode';
import { MANIFEST, ReleaseManifest } from './ReleaseManifest';

/** Reads what a folder has, if it is that of a whole release. */
export async function readRelease(dir: string): Promise<Release | undefined> {
  try {
    const text = await readFile(join(dir, MANIFEST), 'utf8');
    const { version, sequence, files } = JSON.parse(text) as ReleaseManifest;
    return { version, sequence, files, dir };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) {
      return undefined;
    }
    throw error;
  }
}
