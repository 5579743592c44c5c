import { readdir, rename, rm, stat } from 'fs/promises';
import { join } from 'path';
import { hasCode } from './hasCode';
import { isVersion } from './version';

/** What nobody has finished for so long, nobody will. */
const ABANDONED_MS = 24 * 3_600_000;

/**
 * Takes away the oldest releases of a folder, and drafts that were left behind.
 *
 * @param keep - So many of the newest stay
 * @param isNeeded - Stays, however old
 */
export async function pruneReleases(
  dir: string,
  keep: number,
  isNeeded: (version: string) => boolean,
): Promise<void> {
  const names = await readdir(dir);
  const outdated = names
    .filter(isVersion)
    .sort()
    .reverse()
    .slice(keep)
    .filter(version => !isNeeded(version));
  for (const version of outdated) {
    // Renamed first, so that nobody finds a part of it.
    const removed = join(dir, `.${version}.removed`);
    await rename(join(dir, version), removed).catch(ignoreAbsent);
    await rm(removed, { recursive: true, force: true });
  }
  for (const name of names.filter(isDraft)) {
    if (await isAbandoned(join(dir, name))) {
      await rm(join(dir, name), { recursive: true, force: true });
    }
  }
}

/** The folder may be that of somebody who has other things in it. */
function isDraft(name: string): boolean {
  const [, start, version] = /^(\.)([^.]+)\.[^.]+$/.exec(name) ?? [];
  return start !== undefined && isVersion(version);
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < Date.now() - ABANDONED_MS;
  } catch (error) {
    ignoreAbsent(error);
    return false;
  }
}

/** Another replica was faster. */
function ignoreAbsent(error: unknown): void {
  if (!hasCode(error, 'ENOENT', 'ENOTEMPTY')) {
    throw error;
  }
}
