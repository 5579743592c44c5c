import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useParams } from 'react-router-dom';
import { useMemo } from 'react';
import { useForgePaths } from '../../hooks/useForgePaths';
import { useRepository } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState';
import { PageBody } from '../PageBody';
import { LoadedRepositoryProvider } from '../RepositoryProvider';
import { SkeletonLines } from '../SkeletonLines';
import { StablePageLayout } from '../StablePageLayout';
import { RepositoryLayout } from './RepositoryLayout';
import { RepositoryRoutes } from './RepositoryRoutes';

/** A repository: its header, and below it the page that the rest of the address names. */
export function RepositoryPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { owner = '', repo = '' } = useParams();
  const id = useMemo(() => ({ owner, repo }), [owner, repo]);
  const forge = useForgePaths();
  const query = useRepository(id);

  return (
    <BreadcrumbEntry entry={{ label: t('page.forge'), href: forge.root }}>
      <BreadcrumbEntry
        entry={{ label: owner, href: forge.repositories(owner) }}
      >
        {query.data ? (
          <LoadedRepositoryProvider key={query.data.id} repository={query.data}>
            <RepositoryLayout>
              <RepositoryRoutes />
            </RepositoryLayout>
          </LoadedRepositoryProvider>
        ) : (
          <StablePageLayout title={repo}>
            <PageBody>
              {query.error ? (
                <ErrorState
                  what={t('repository.what', { name: `${owner}/${repo}` })}
                  error={query.error}
                  retry={query.retry}
                />
              ) : (
                <SkeletonLines rows={8} />
              )}
            </PageBody>
          </StablePageLayout>
        )}
      </BreadcrumbEntry>
    </BreadcrumbEntry>
  );
}
