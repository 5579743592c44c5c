import { GitProcess, GitRunner } from './GitRunner';

/**
 * Formats an archive can have, by the ending of its name.
 */
export const ARCHIVE_FORMATS = ['tar.gz', 'zip'] as const;

/**
 * One of {@link ARCHIVE_FORMATS}.
 */
export type ArchiveFormat = (typeof ARCHIVE_FORMATS)[number];

/**
 * Starts to pack the files of a commit.
 *
 * @param options - `prefix`: directory inside the archive that holds everything
 */
export async function startArchive(
  git: GitRunner,
  repository: string,
  commit: string,
  options: {
    readonly format: ArchiveFormat;
    readonly prefix: string;
    readonly signal?: AbortSignal;
  },
): Promise<GitProcess> {
  const { format, prefix, signal } = options;
  return git.start(
    ['archive', `--format=${format}`, `--prefix=${prefix}/`, commit],
    { repository, signal },
  );
}
