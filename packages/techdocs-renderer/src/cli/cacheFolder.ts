import { createHash } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { UsageError } from './Command';

/** Where all that this program remembers lies, unless it is told otherwise. */
function cacheHome(env: Readonly<Record<string, string | undefined>>): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fairway-docs');
}

async function nameSite(inputDir: string, outputDir: string): Promise<string> {
  const paths = await Promise.all(
    [inputDir, outputDir].map(dir => realpath(dir).catch(() => resolve(dir))),
  );
  return createHash('sha256')
    .update(paths.join('\0'))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Makes the folder in which a build leaves what the next one need not do again.
 *
 * @param given - As it was asked for
 * @returns `undefined` if there can be none, which only takes more time
 * @throws UsageError if the one that was asked for cannot be made
 */
export async function prepareCache(
  given: string | undefined,
  inputDir: string,
  outputDir: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const folder =
    given ?? join(cacheHome(env), await nameSite(inputDir, outputDir));
  try {
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (error) {
    if (given === undefined) {
      return undefined;
    }
    throw new UsageError(
      `The folder "${given}" for the cache cannot be made: ${
        (error as NodeJS.ErrnoException).code
      }.`,
    );
  }
}
