import { GitRunner } from './GitRunner';

/**
 * Measures what a repository takes on disk.
 *
 * @returns KiB
 */
export async function measureRepository(
  git: GitRunner,
  repository: string,
): Promise<number> {
  const { stdout } = await git.run(['count-objects', '-v'], { repository });
  const read = (name: string) =>
    Number(
      new RegExp(`^${name}: (\\d+)$`, 'm').exec(stdout.toString('utf8'))?.[1] ??
        0,
    );
  return read('size') + read('size-pack');
}
