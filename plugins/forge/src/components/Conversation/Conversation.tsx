import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PullRequest } from '../../api';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { MergeBox } from '../MergeBox';
import { CommentForm, Thread } from '../Thread';
import styles from './Conversation.module.css';

/** What was said about a pull request, and at its end what becomes of it. */
export function Conversation(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id } = useRepositoryContext();
  return (
    <div className={styles.columns}>
      <Thread subject={pull}>
        <CommentForm
          number={pull.number}
          state={pull.merged ? undefined : pull.state}
          words={{ close: t('pull.close'), reopen: t('pull.reopen') }}
          setState={(api, state) =>
            api.pulls.update(id, pull.number, { state })
          }
        />
      </Thread>
      <MergeBox pull={pull} />
    </div>
  );
}
