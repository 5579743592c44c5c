import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import type { Branch } from '../../api';
import { BRANCHES_PER_PAGE, useBranches } from '../../hooks/useBranches';
import { usePage } from '../../hooks/useListSearch';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { ErrorState } from '../ErrorState';
import { Pagination } from '../Pagination';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { BranchTable } from './BranchTable';
import { DeleteBranchDialog } from './DeleteBranchDialog';
import styles from './BranchesPage.module.css';

/** The branches of a repository. */
export function BranchesPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const page = usePage();
  const query = useBranches(id, page);
  const [deleting, setDeleting] = useState<Branch>();

  if (query.error && !query.data) {
    return (
      <ErrorState
        what={t('branches.what')}
        error={query.error}
        retry={query.retry}
      />
    );
  }
  return (
    <>
      <Text
        as="h2"
        variant="title-x-small"
        weight="bold"
        className={styles.title}
      >
        {t('branches.title')}
      </Text>
      <Panel>
        {query.data ? (
          <BranchTable branches={query.data.items} onDelete={setDeleting} />
        ) : (
          <SkeletonLines rows={5} rowHeight={49} />
        )}
      </Panel>
      {query.data && (
        <Pagination
          page={page}
          perPage={BRANCHES_PER_PAGE}
          total={query.data.total}
        />
      )}
      {deleting && (
        <DeleteBranchDialog
          branch={deleting}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
