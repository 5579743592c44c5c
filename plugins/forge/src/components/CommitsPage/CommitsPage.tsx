import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { COMMITS_PER_PAGE, useCommits } from '../../hooks/useCommits';
import { usePage } from '../../hooks/useListSearch';
import { usePlace } from '../../hooks/usePlace';
import { useRepositoryContext } from '../../hooks/useRepository';
import { shortenSha, type GitRefKind, type Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { CommitList } from '../CommitList';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { Pagination } from '../Pagination';
import { Panel } from '../Panel';
import { PathBreadcrumb } from '../PathBreadcrumb';
import { RefPicker } from '../RefPicker';
import { SkeletonLines } from '../SkeletonLines';
import styles from './CommitsPage.module.css';

/** What changed a branch, or one file or folder on it. */
export function CommitsPage(props: { kind?: GitRefKind }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { '*': rest = '' } = useParams();
  const { id, repository } = useRepositoryContext();
  const place = usePlace({
    id,
    at: props.kind && rest ? { kind: props.kind, rest } : undefined,
    defaultBranch: repository.default_branch,
  });
  if (place.data) {
    return <CommitsOfPlace place={place.data} />;
  }
  return place.error ? (
    <ErrorState
      what={t('commits.what', { ref: rest })}
      error={place.error}
      retry={place.retry}
    />
  ) : (
    <SkeletonLines rows={10} rowHeight={57} />
  );
}

function CommitsOfPlace(props: { place: Place }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const { ref, path } = props.place;
  const page = usePage();
  const query = useCommits(id, props.place, { page, limit: COMMITS_PER_PAGE });
  const refName = ref.kind === 'commit' ? shortenSha(ref.name) : ref.name;

  const content = () => {
    if (query.data) {
      return query.data.items.length > 0 ? (
        <CommitList commits={query.data.items} label={t('commits.listLabel')} />
      ) : (
        <EmptyState title={t('commits.none')} />
      );
    }
    return <SkeletonLines rows={10} rowHeight={57} />;
  };

  if (query.error && !query.data) {
    return (
      <ErrorState
        what={t('commits.what', { ref: path || refName })}
        error={query.error}
        retry={query.retry}
      />
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <Text
          as="h2"
          variant="title-x-small"
          weight="bold"
          className={styles.title}
        >
          {path
            ? t('commits.historyTitle', { path })
            : t('commits.title', { ref: refName })}
        </Text>
        <RefPicker
          place={props.place}
          toPath={target => paths.commits(target)}
        />
        <PathBreadcrumb place={props.place} />
      </div>
      <Panel>{content()}</Panel>
      {query.data && (
        <Pagination
          page={page}
          perPage={COMMITS_PER_PAGE}
          total={query.data.total}
        />
      )}
    </>
  );
}
