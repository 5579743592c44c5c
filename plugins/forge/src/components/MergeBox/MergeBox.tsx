import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiGitMergeLine,
  RiPencilLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import type { PullRequest } from '../../api';
import { useRepositoryContext } from '../../hooks/useRepository';
import { resolveConflictCommands } from '../../lib/gitCommands';
import { shortenSha } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import { nameOf } from '../../lib/nameOf';
import { CommandBlock } from '../CommandBlock';
import { Panel } from '../Panel';
import { Time } from '../Time';
import { Checks } from './Checks';
import { MergeForm } from './MergeForm';
import styles from './MergeBox.module.css';

/** Whether a pull request can be merged, and if so how. */
export function MergeBox(props: { pull: PullRequest }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  return (
    <Panel header={<h3 className={styles.heading}>{t('merge.title')}</h3>}>
      <div className={styles.box}>
        {props.pull.state === 'open' ? (
          <OpenState pull={props.pull} />
        ) : (
          <ClosedState pull={props.pull} />
        )}
      </div>
    </Panel>
  );
}

function ClosedState(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { paths } = useRepositoryContext();
  if (!pull.merged) {
    return (
      <Verdict
        icon={<RiCloseCircleLine />}
        tone="quiet"
        title={t('merge.closed')}
      >
        {t('merge.closedHint', { head: pull.head.ref })}
      </Verdict>
    );
  }
  const sha = pull.merge_commit_sha;
  return (
    <Verdict icon={<RiGitMergeLine />} tone="done" title={t('merge.merged')}>
      {sha &&
        t('merge.mergedAs', {
          merger: nameOf(pull.merged_by ?? pull.user),
          time: <Time value={pull.merged_at} />,
          sha: (
            <Link href={paths.commit(sha)} standalone>
              <code>{shortenSha(sha)}</code>
            </Link>
          ),
        })}
    </Verdict>
  );
}

function OpenState(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository } = useRepositoryContext();
  const base = pull.base.ref;
  if (pull.draft) {
    return (
      <Verdict icon={<RiPencilLine />} tone="quiet" title={t('merge.draft')}>
        {t('merge.draftHint')}
      </Verdict>
    );
  }
  if (!pull.mergeable) {
    return (
      <>
        <Verdict
          icon={<RiAlertLine />}
          tone="warn"
          title={t('merge.conflict', { base })}
        >
          {t('merge.conflictHint')}
        </Verdict>
        <CommandBlock
          commands={resolveConflictCommands({ base, head: pull.head.ref })}
          what={t('merge.conflictCommands')}
        />
      </>
    );
  }
  const mayMerge = repository.permissions?.push && !repository.archived;
  return (
    <>
      <Checks sha={pull.head.sha} />
      <Verdict
        icon={<RiCheckboxCircleLine />}
        tone="good"
        title={t('merge.ready', { base })}
      >
        {mayMerge ? t('merge.readyHint') : t('merge.denied', { base })}
      </Verdict>
      {mayMerge && <MergeForm pull={pull} />}
    </>
  );
}

function Verdict(props: {
  icon: ReactNode;
  tone: 'good' | 'warn' | 'done' | 'quiet';
  title: string;
  children: ReactNode;
}) {
  return (
    <div className={styles.verdict}>
      <span className={styles[props.tone]} aria-hidden="true">
        {props.icon}
      </span>
      <div>
        <div className={styles.title}>{props.title}</div>
        <div className={styles.hint}>{props.children}</div>
      </div>
    </div>
  );
}
