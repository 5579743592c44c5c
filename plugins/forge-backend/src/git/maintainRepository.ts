import { GitRunner } from './GitRunner';

/** When loose objects or packs have become this many, they are put together. */
const SETTINGS: ReadonlyArray<readonly [string, string]> = [
  ['gc.auto', '500'],
  ['gc.autoPackLimit', '20'],
  ['gc.autoDetach', 'false'],
];

/**
 * Packs a repository if that is worth it. Objects that nothing refers to are
 * kept for two weeks, so that a push under way loses none of its own.
 */
export async function maintainRepository(
  git: GitRunner,
  repository: string,
): Promise<void> {
  const process = await git.start(['gc', '--auto', '--quiet'], {
    repository,
    settings: SETTINGS,
  });
  process.stdin.end();
  process.stdout.resume();
  const { exitCode, stderr } = await process.ended;
  if (exitCode !== 0) {
    throw new Error(`git gc failed: ${stderr.trim()}`);
  }
}
