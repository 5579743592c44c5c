import type {
  Comment,
  Commit,
  Comparison,
  Page,
  PullRequest,
  RepositoryId,
} from '../api';
import { useForgeQuery, type Query } from './useForgeQuery';

export const PULLS_PER_PAGE = 25;

const keyOf = (id: RepositoryId) => ['repository', id.owner, id.repo] as const;

export function usePullRequests(
  id: RepositoryId,
  options: { state: 'open' | 'closed'; page: number },
): Query<Page<PullRequest>> {
  return useForgeQuery(
    [...keyOf(id), 'pulls', options.state, options.page],
    api => api.pulls.list(id, { ...options, limit: PULLS_PER_PAGE }),
    { keepPrevious: true },
  );
}

export function usePullRequest(
  id: RepositoryId,
  number: number,
): Query<PullRequest> {
  return useForgeQuery([...keyOf(id), 'pull', number], api =>
    api.pulls.get(id, number),
  );
}

export function usePullRequestCommits(
  id: RepositoryId,
  number: number,
): Query<Page<Commit>> {
  return useForgeQuery([...keyOf(id), 'pull', number, 'commits'], api =>
    api.pulls.listCommits(id, number, { limit: 50 }),
  );
}

export function usePullRequestDiff(
  id: RepositoryId,
  number: number,
): Query<string> {
  return useForgeQuery([...keyOf(id), 'pull', number, 'diff'], api =>
    api.pulls.diff(id, number),
  );
}

export function useComments(
  id: RepositoryId,
  number: number,
): Query<readonly Comment[]> {
  return useForgeQuery([...keyOf(id), 'pull', number, 'comments'], api =>
    api.pulls.listComments(id, number),
  );
}

/** What a branch has that another has not. */
export function useComparison(
  id: RepositoryId,
  range: { base: string; head: string } | undefined,
): Query<Comparison> {
  return useForgeQuery(
    range && range.base !== range.head
      ? [...keyOf(id), 'compare', range.base, range.head]
      : undefined,
    api => api.commits.compare(id, range!.base, range!.head),
  );
}

export function useComparisonDiff(
  id: RepositoryId,
  range: { base: string; head: string },
): Query<string> {
  return useForgeQuery(
    [...keyOf(id), 'compare-diff', range.base, range.head],
    api => api.commits.compareDiff(id, range.base, range.head),
  );
}
