import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useAllBranches } from '../../hooks/useBranches';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { BranchSelect } from '../BranchSelect';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { PullForm } from './PullForm';
import styles from './NewPullPage.module.css';

/** Proposes the commits of a branch for another one. The address holds which. */
export function NewPullPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository } = useRepositoryContext();
  const [search, setSearch] = useSearchParams();
  const branches = useAllBranches(id, { isWanted: true });
  const base = search.get('base') ?? repository.default_branch;
  const head = search.get('head') ?? undefined;

  const choose = (name: 'base' | 'head', branch: string) =>
    setSearch(
      before => {
        const next = new URLSearchParams(before);
        next.set(name, branch);
        return next;
      },
      { replace: true },
    );

  if (branches.error && !branches.data) {
    return (
      <ErrorState
        what={t('newPull.whatBranches')}
        error={branches.error}
        retry={branches.retry}
      />
    );
  }
  if (branches.data?.length === 1) {
    return (
      <EmptyState title={t('newPull.title')}>
        {t('newPull.oneBranch')}
      </EmptyState>
    );
  }
  const names = branches.data?.map(branch => branch.name) ?? [];
  return (
    <div className={styles.page}>
      <Text
        as="h2"
        variant="title-x-small"
        weight="bold"
        className={styles.title}
      >
        {t('newPull.title')}
      </Text>
      <div className={styles.range}>
        <BranchSelect
          label={t('newPull.head')}
          placeholder={t('newPull.choose')}
          branches={names}
          value={head}
          isDisabled={!branches.data}
          onChange={branch => choose('head', branch)}
        />
        <BranchSelect
          label={t('newPull.base')}
          branches={names}
          value={base}
          isDisabled={!branches.data}
          onChange={branch => choose('base', branch)}
        />
      </div>
      <PullForm key={`${base}...${head}`} base={base} head={head} />
    </div>
  );
}
