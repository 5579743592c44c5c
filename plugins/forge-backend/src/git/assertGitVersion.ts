import { GitRunner } from './GitRunner';

/** Merging without a work tree (`merge-tree --write-tree`) came with this version. */
const REQUIRED: readonly [number, number] = [2, 38];

/**
 * Refuses to start with a git that is missing or too old.
 */
export async function assertGitVersion(git: GitRunner): Promise<void> {
  const { stdout } = await git.run(['version']);
  const text = stdout.toString('utf8').trim();
  const match = /(\d+)\.(\d+)/.exec(text);
  const [major, minor] = match ? match.slice(1).map(Number) : [0, 0];
  const [requiredMajor, requiredMinor] = REQUIRED;
  if (
    major < requiredMajor ||
    (major === requiredMajor && minor < requiredMinor)
  ) {
    throw new Error(
      `The forge needs git ${requiredMajor}.${requiredMinor} or later, but found "${text}"; install a newer git, or set forge.git.executable to one`,
    );
  }
}
