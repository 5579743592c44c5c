import { createContext, useContext } from 'react';
import type { Repository, RepositoryId } from '../api';
import type { RepositoryPaths } from '../lib/forgePaths';
import { useForgeQuery, type Query } from './useForgeQuery';

export type RepositoryContextValue = {
  readonly id: RepositoryId;
  readonly repository: Repository;
  readonly paths: RepositoryPaths;
};

/** The repository that everything below is about. */
export const RepositoryContext = createContext<
  RepositoryContextValue | undefined
>(undefined);

export function useRepositoryContext(): RepositoryContextValue {
  const value = useContext(RepositoryContext);
  if (!value) {
    throw new Error('This component can only be used within a repository');
  }
  return value;
}

export function useRepository(id: RepositoryId): Query<Repository> {
  return useForgeQuery(
    ['repository', id.owner, id.repo],
    api => api.repositories.get(id),
    // Whoever looks at an empty repository is about to push to it.
    { lookAgain: repository => (repository?.empty ? 3000 : 0) },
  );
}
