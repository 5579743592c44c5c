import type { Page, Repository } from '../api';
import { useForgeQuery, type Query } from './useForgeQuery';

export const REPOSITORIES_PER_PAGE = 25;

/** One page of the repositories that match a search and belong to an owner. */
export function useRepositories(options: {
  q: string;
  owner: string;
  page: number;
}): Query<Page<Repository>> {
  const { q, owner, page } = options;
  return useForgeQuery(
    ['repositories', q, owner, page],
    async api => {
      // Gitea's search takes the number of an owner, links carry the name.
      const ownerId = owner ? (await api.users.find(owner)).id : undefined;
      return api.repositories.search({
        q,
        ownerId,
        page,
        limit: REPOSITORIES_PER_PAGE,
      });
    },
    { keepPrevious: true },
  );
}
