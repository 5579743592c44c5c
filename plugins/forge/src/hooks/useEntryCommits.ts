import type { Commit, ContentEntry, RepositoryId } from '../api';
import { useForgeQuery } from './useForgeQuery';

export type EntryCommit = {
  readonly sha: string;
  readonly message?: string;
  readonly date?: string;
};

/** Beyond this a folder shows no commit beside its rows rather than asking for each. */
const MAX_REQUESTS = 30;

/**
 * The commit that last changed each row of a folder.
 *
 * @remarks
 *
 * Newer Gitea sends the message with the rows. For an older one the commits are asked for, each once.
 */
export function useEntryCommits(
  id: RepositoryId,
  entries: readonly ContentEntry[],
): (entry: ContentEntry) => EntryCommit | undefined {
  const missing = [
    ...new Set(
      entries
        .filter(entry => !entry.last_commit_message)
        .map(entry => entry.last_commit_sha)
        .filter((sha): sha is string => Boolean(sha)),
    ),
  ].slice(0, MAX_REQUESTS);

  const { data } = useForgeQuery(
    missing.length
      ? ['repository', id.owner, id.repo, 'entry-commits', ...missing]
      : undefined,
    async api => {
      const commits = await Promise.all(
        missing.map(sha => api.commits.get(id, sha)),
      );
      return new Map<string, Commit>(
        commits.map(commit => [commit.sha, commit]),
      );
    },
    { isFixed: true },
  );

  return entry => {
    const sha = entry.last_commit_sha;
    if (!sha) {
      return undefined;
    }
    const commit = data?.get(sha)?.commit;
    return {
      sha,
      message: entry.last_commit_message ?? commit?.message,
      date: entry.last_committer_date ?? commit?.committer.date,
    };
  };
}
