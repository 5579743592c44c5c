import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { PullRequest, PullRequestBranch } from '../../api';
import { useDocumentTitle } from '../../hooks/useDocumentTitle';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { nameOf } from '../../lib/nameOf';
import { CopyButton } from '../CopyButton';
import { PullState } from '../PullState';
import { Time } from '../Time';
import styles from './PullPage.module.css';

/** Title, state and branches of a pull request. */
export function PullSummary(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  useDocumentTitle(`${pull.title} (#${pull.number}) | ${id.owner}/${id.repo}`);
  const head = (
    <span className={styles.head}>
      <BranchLink branch={pull.head} />
      <CopyButton text={pull.head.ref} what={pull.head.ref} />
    </span>
  );
  const base = <BranchLink branch={pull.base} />;
  return (
    <div>
      <Text
        as="h2"
        variant="title-x-small"
        weight="bold"
        className={styles.title}
      >
        {pull.title} <span className={styles.number}>#{pull.number}</span>
      </Text>
      <div className={styles.facts}>
        <PullState pull={pull} />
        <span>
          {pull.merged
            ? t('pull.didMerge', {
                merger: <b>{nameOf(pull.merged_by ?? pull.user)}</b>,
                head,
                base,
                time: <Time value={pull.merged_at} />,
              })
            : t('pull.wants', {
                author: <b>{nameOf(pull.user)}</b>,
                head,
                base,
              })}
        </span>
      </div>
    </div>
  );
}

function BranchLink(props: { branch: PullRequestBranch }) {
  const { paths } = useRepositoryContext();
  const { ref } = props.branch;
  return (
    <Link
      href={paths.source({ ref: { kind: 'branch', name: ref }, path: '' })}
      standalone
      className={styles.branch}
    >
      {ref}
    </Link>
  );
}
