import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiGitPullRequestLine } from '@remixicon/react';
import { usePage } from '../../hooks/useListSearch';
import { PULLS_PER_PAGE, usePullRequests } from '../../hooks/usePullRequests';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { Pagination } from '../Pagination';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { StateSwitch, useShownState } from '../StateSwitch';
import { PullList } from './PullList';

/** The pull requests of a repository, open or closed. */
export function PullsPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const state = useShownState();
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
      <StateSwitch />
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
