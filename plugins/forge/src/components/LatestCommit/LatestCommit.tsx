import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import { useCommits } from '../../hooks/useCommits';
import { useRepositoryContext } from '../../hooks/useRepository';
import { splitCommitMessage } from '../../lib/commitMessage';
import { shortenSha, type Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { Time } from '../Time';
import styles from './LatestCommit.module.css';

/** The commit that last changed a place, and how many there were. */
export function LatestCommit(props: { place: Place }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const { data, error } = useCommits(id, props.place, { page: 1, limit: 1 });
  if (error && !data) {
    // The files are what one came for; their history says itself what is wrong with it.
    return null;
  }
  if (!data) {
    return <Skeleton width="45%" height={14} />;
  }
  const commit = data.items[0];
  if (!commit) {
    return null;
  }
  const { subject } = splitCommitMessage(commit.commit.message);
  return (
    <div className={styles.commit}>
      <span className={styles.author}>{commit.commit.author.name}</span>
      <Link
        href={paths.commit(commit.sha)}
        standalone
        color="secondary"
        title={subject}
        className={styles.subject}
      >
        {subject}
      </Link>
      <span className={styles.facts}>
        <code>{shortenSha(commit.sha)}</code>
        <Time value={commit.commit.committer.date} />
        <Link
          href={paths.commits(props.place)}
          standalone
          color="secondary"
          className={styles.count}
        >
          {t('common.commits', { count: data.total })}
        </Link>
      </span>
    </div>
  );
}
