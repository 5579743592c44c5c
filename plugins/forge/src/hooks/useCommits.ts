import type { CombinedStatus, Commit, Page, RepositoryId } from '../api';
import type { Place } from '../lib/gitRef';
import { useForgeQuery, type Query } from './useForgeQuery';

export const COMMITS_PER_PAGE = 30;

const keyOf = (id: RepositoryId) => ['repository', id.owner, id.repo] as const;

/** One page of what changed a place, newest first. */
export function useCommits(
  id: RepositoryId,
  place: Place,
  page: { page: number; limit: number },
): Query<Page<Commit>> {
  const { ref, path } = place;
  return useForgeQuery(
    [...keyOf(id), 'commits', ref.name, path, page.page, page.limit],
    api => api.commits.list(id, { ref: ref.name, path, ...page }),
    { isFixed: ref.kind === 'commit', keepPrevious: true },
  );
}

export function useCommit(id: RepositoryId, sha: string): Query<Commit> {
  return useForgeQuery(
    [...keyOf(id), 'commit', sha],
    api => api.commits.get(id, sha),
    { isFixed: true },
  );
}

export function useCommitDiff(id: RepositoryId, sha: string): Query<string> {
  return useForgeQuery(
    [...keyOf(id), 'diff', sha],
    api => api.commits.diff(id, sha),
    { isFixed: true },
  );
}

/** What builds and checks say of a commit. */
export function useCommitStatus(
  id: RepositoryId,
  sha: string,
): Query<CombinedStatus> {
  return useForgeQuery([...keyOf(id), 'status', sha], api =>
    api.commits.status(id, sha),
  );
}
