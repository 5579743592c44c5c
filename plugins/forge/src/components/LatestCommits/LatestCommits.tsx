import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useCommits } from '../../hooks/useCommits';
import { useRepositoryContext } from '../../hooks/useRepository';
import type { Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { CommitList } from '../CommitList';
import { ErrorState } from '../ErrorState';
import { Panel } from '../Panel';
import { SkeletonLines } from '../SkeletonLines';
import styles from './LatestCommits.module.css';

const SHOWN = 5;

/** The last few commits of a place, beside something else about it. */
export function LatestCommits(props: { place: Place }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const query = useCommits(id, props.place, { page: 1, limit: SHOWN });

  const content = () => {
    if (query.data) {
      return (
        <CommitList
          commits={query.data.items}
          label={t('entity.latestLabel')}
          isCompact
        />
      );
    }
    return query.error ? (
      <ErrorState
        what={t('entity.whatLatest')}
        error={query.error}
        retry={query.retry}
      />
    ) : (
      <SkeletonLines rows={SHOWN} rowHeight={57} />
    );
  };

  return (
    <Panel
      header={
        <>
          <h3 className={styles.title}>{t('entity.latestTitle')}</h3>
          <Link
            href={paths.commits(props.place)}
            standalone
            className={styles.all}
          >
            {t('entity.allCommits')}
          </Link>
        </>
      }
    >
      {content()}
    </Panel>
  );
}
