import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiRecordCircleLine } from '@remixicon/react';
import { ISSUES_PER_PAGE, useIssues } from '../../hooks/useIssues';
import { usePage } from '../../hooks/useListSearch';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { Pagination } from '../Pagination';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import { StateSwitch, useShownState } from '../StateSwitch';
import { IssueList } from './IssueList';

/** The issues of a repository, open or closed. */
export function IssuesPage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  const state = useShownState();
  const page = usePage();
  const query = useIssues(id, { state, page });

  const content = () => {
    if (!query.data) {
      return <SkeletonLines rows={6} rowHeight={57} />;
    }
    return query.data.items.length > 0 ? (
      <IssueList issues={query.data.items} isStale={query.isStale} />
    ) : (
      <NoIssues state={state} />
    );
  };

  if (query.error && !query.data) {
    return (
      <ErrorState
        what={t('issues.what')}
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
          perPage={ISSUES_PER_PAGE}
          total={query.data.total}
        />
      )}
    </>
  );
}

function NoIssues(props: { state: 'open' | 'closed' }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const isOpen = props.state === 'open';
  return (
    <EmptyState
      icon={<RiRecordCircleLine />}
      title={isOpen ? t('issues.noneOpenTitle') : t('issues.noneClosedTitle')}
    >
      {isOpen ? t('issues.noneOpen') : t('issues.noneClosed')}
    </EmptyState>
  );
}
