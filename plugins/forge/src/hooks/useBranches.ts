import type { Branch, ForgeApi, Page, RepositoryId } from '../api';
import { useForgeQuery, type Query } from './useForgeQuery';

/** What Gitea gives at most for one request. */
const PER_PAGE = 50;
const MAX_PAGES = 20;

export const BRANCHES_PER_PAGE = 25;

/** All branches, for those who choose one. */
export function useAllBranches(
  id: RepositoryId,
  options: { isWanted: boolean },
): Query<readonly Branch[]> {
  return useForgeQuery(
    options.isWanted
      ? ['repository', id.owner, id.repo, 'branches', 'all']
      : undefined,
    api => listAllBranches(api, id),
  );
}

export function useBranches(
  id: RepositoryId,
  page: number,
): Query<Page<Branch>> {
  return useForgeQuery(
    ['repository', id.owner, id.repo, 'branches', page],
    api => api.refs.listBranches(id, { page, limit: BRANCHES_PER_PAGE }),
    { keepPrevious: true },
  );
}

export async function listAllBranches(
  api: ForgeApi,
  id: RepositoryId,
): Promise<Branch[]> {
  return readAllPages(page =>
    api.refs.listBranches(id, { page, limit: PER_PAGE }),
  );
}

export async function listAllTagNames(
  api: ForgeApi,
  id: RepositoryId,
): Promise<string[]> {
  const tags = await readAllPages(page =>
    api.refs.listTags(id, { page, limit: PER_PAGE }),
  );
  return tags.map(tag => tag.name);
}

async function readAllPages<T>(
  read: (page: number) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const next = await read(page);
    items.push(...next.items);
    if (next.items.length === 0 || items.length >= next.total) {
      break;
    }
  }
  return items;
}
