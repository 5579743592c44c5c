import type { Issue, Page, RepositoryId } from '../api';
import { useForgeQuery, type Query } from './useForgeQuery';

export const ISSUES_PER_PAGE = 25;

const keyOf = (id: RepositoryId) => ['repository', id.owner, id.repo] as const;

export function useIssues(
  id: RepositoryId,
  options: { state: 'open' | 'closed'; page: number },
): Query<Page<Issue>> {
  return useForgeQuery(
    [...keyOf(id), 'issues', options.state, options.page],
    api => api.issues.list(id, { ...options, limit: ISSUES_PER_PAGE }),
    { keepPrevious: true },
  );
}

export function useIssue(id: RepositoryId, number: number): Query<Issue> {
  return useForgeQuery([...keyOf(id), 'issue', number], api =>
    api.issues.get(id, number),
  );
}
