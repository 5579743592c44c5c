import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { forgeRepositoryCreatePermission } from '@fairway/plugin-forge-common';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useListSearch } from '../../hooks/useListSearch';
import {
  REPOSITORIES_PER_PAGE,
  useRepositories,
} from '../../hooks/useRepositories';
import { forgeTranslationRef } from '../../translation';
import { CreateRepositoryDialog } from '../CreateRepositoryDialog';
import { ErrorState } from '../ErrorState';
import { ForgeLayout } from '../ForgeLayout';
import { Pagination } from '../Pagination';
import { Panel } from '../Panel';
import { RepositoryTable } from '../RepositoryTable';
import { SkeletonLines } from '../SkeletonLines';
import { NoRepositories } from './NoRepositories';
import { RepositoryFilters } from './RepositoryFilters';

/** The repositories of the forge, to be searched and to be added to. */
export function RepositoriesPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const [isCreating, setIsCreating] = useState(false);
  const { allowed: mayCreate } = usePermission({
    permission: forgeRepositoryCreatePermission,
  });
  const search = useListSearch();
  const { q, owner, page } = search;
  const query = useRepositories({ q, owner, page });
  const isFiltered = Boolean(q || owner);

  const content = () => {
    if (query.data?.total === 0) {
      return <NoRepositories isFiltered={isFiltered} onClear={search.clear} />;
    }
    if (query.data) {
      return (
        <RepositoryTable
          repositories={query.data.items}
          isStale={query.isStale}
        />
      );
    }
    return <SkeletonLines rows={8} rowHeight={49} />;
  };

  return (
    <>
      <ForgeLayout
        title={t('page.repositories')}
        action={
          mayCreate ? (
            <Button
              iconStart={<RiAddLine />}
              onPress={() => setIsCreating(true)}
            >
              {t('create.open')}
            </Button>
          ) : undefined
        }
      >
        {query.error && !query.data ? (
          <ErrorState
            what={t('repositories.what')}
            error={query.error}
            retry={query.retry}
          />
        ) : (
          <>
            <RepositoryFilters search={search} total={query.data?.total} />
            <Panel>{content()}</Panel>
            {query.data && (
              <Pagination
                page={page}
                perPage={REPOSITORIES_PER_PAGE}
                total={query.data.total}
              />
            )}
          </>
        )}
      </ForgeLayout>
      {isCreating && (
        <CreateRepositoryDialog
          initialOwner={owner}
          onClose={() => setIsCreating(false)}
        />
      )}
    </>
  );
}
