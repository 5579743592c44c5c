import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiGitClosePullRequestLine,
  RiGitMergeLine,
  RiGitPullRequestLine,
} from '@remixicon/react';
import type { PullRequest } from '../../api';
import { forgeTranslationRef } from '../../translation';
import styles from './PullState.module.css';

type State = 'open' | 'closed' | 'merged' | 'draft';

const ICONS = {
  open: RiGitPullRequestLine,
  draft: RiGitPullRequestLine,
  closed: RiGitClosePullRequestLine,
  merged: RiGitMergeLine,
} as const;

function stateOf(pull: PullRequest): State {
  if (pull.merged) return 'merged';
  if (pull.state === 'closed') return 'closed';
  return pull.draft ? 'draft' : 'open';
}

/** What became of a pull request: an icon, a word and a colour. */
export function PullState(props: { pull: PullRequest }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const state = stateOf(props.pull);
  const Icon = ICONS[state];
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <Icon aria-hidden="true" />
      {t(`pulls.state.${state}`)}
    </span>
  );
}
