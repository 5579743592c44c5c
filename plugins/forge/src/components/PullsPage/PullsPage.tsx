import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { usePage } from '../../hooks/useListSearch';
import { PULLS_PER_PAGE, usePullRequests } from '../../hooks/usePullRequests';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { Pagination } from '../Pagination';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { PullList } from './PullList';
import styles from './PullsPage.module.css';

/** The pull requests of a repository, open or closed. */
export function PullsPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') === 'closed' ? 'closed' : 'open';
  const page = usePage();
  const query = usePullRequests(id, { state, page });

  const content = () => {
    if (!query.data) {
      return <SkeletonLines rows={6} rowHeight={57} />;
    }
    return query.data.items.length > 0 ? (
      <PullList pulls={query.data.items} isStale={query.isStale} />
    ) : (
      <NoPulls state={state} />
    );
  };

  if (query.error && !query.data) {
    return (
      <ErrorState
        what={t('pulls.what')}
        error={query.error}
        retry={query.retry}
      />
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <ToggleButtonGroup
          aria-label={t('pulls.stateLabel')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[state]}
          onSelectionChange={keys =>
            setSearch([...keys][0] === 'closed' ? { state: 'closed' } : {})
          }
        >
          <ToggleButton id="open">{t('pulls.open')}</ToggleButton>
          <ToggleButton id="closed">{t('pulls.closed')}</ToggleButton>
        </ToggleButtonGroup>
      </div>
      <Panel>{content()}</Panel>
      {query.data && (
        <Pagination
          page={page}
          perPage={PULLS_PER_PAGE}
          total={query.data.total}
        />
      )}
    </>
  );
}

function NoPulls(props: { state: 'open' | 'closed' }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository, paths } = useRepositoryContext();
  if (props.state === 'closed') {
    return (
      <EmptyState
        icon={<RiGitPullRequestLine />}
        title={t('pulls.noneClosedTitle')}
      >
        {t('pulls.noneClosed')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<RiGitPullRequestLine />}
      title={t('pulls.noneOpenTitle')}
      action={
        repository.permissions?.push && (
          <ButtonLink variant="secondary" href={paths.branches}>
            {t('source.allBranches')}
          </ButtonLink>
        )
      }
    >
      {t('pulls.noneOpen')}
    </EmptyState>
  );
}
