import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo, type ReactNode } from 'react';
import type { Repository } from '../../api';
import { useForgePaths } from '../../hooks/useForgePaths';
import { RepositoryContext, useRepository } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState';
import { SkeletonLines } from '../SkeletonLines';

/** Loads a repository for what is below it; until then, or instead, says how that goes. */
export function RepositoryProvider(props: {
  owner: string;
  repo: string;
  children: ReactNode;
}) {
  const { owner, repo } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const id = useMemo(() => ({ owner, repo }), [owner, repo]);
  const query = useRepository(id);
  if (query.data) {
    return (
      <LoadedRepositoryProvider key={query.data.id} repository={query.data}>
        {props.children}
      </LoadedRepositoryProvider>
    );
  }
  return query.error ? (
    <ErrorState
      what={t('repository.what', { name: `${owner}/${repo}` })}
      error={query.error}
      retry={query.retry}
    />
  ) : (
    <SkeletonLines rows={8} />
  );
}

/** Makes a repository known to what is below it. */
export function LoadedRepositoryProvider(props: {
  repository: Repository;
  children: ReactNode;
}) {
  const { repository } = props;
  const forge = useForgePaths();
  const owner = repository.owner.login;
  const context = useMemo(
    () => ({
      id: { owner, repo: repository.name },
      repository,
      paths: forge.repository(owner, repository.name),
    }),
    [forge, owner, repository],
  );
  return (
    <RepositoryContext.Provider value={context}>
      {props.children}
    </RepositoryContext.Provider>
  );
}
