import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import type { PullRequest } from '../../api';
import { useForgeAction } from '../../hooks/useForgeAction';
import { useRefresh } from '../../hooks/useRefresh';
import { useRepositoryContext } from '../../hooks/useRepository';
import { reasonOf } from '../../lib/describeError';
import { forgeTranslationRef } from '../../translation';
import styles from './Conversation.module.css';

/** Adds a comment, and closes or reopens the pull request. */
export function CommentForm(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository } = useRepositoryContext();
  const refresh = useRefresh();
  const [text, setText] = useState('');
  const isOpen = pull.state === 'open';
  const reload = () => refresh('repository', id.owner, id.repo);

  const comment = useForgeAction(async (api, body: string) => {
    await api.pulls.createComment(id, pull.number, body);
    reload();
  });
  const toggle = useForgeAction(async api => {
    await api.pulls.update(id, pull.number, {
      state: isOpen ? 'closed' : 'open',
    });
    reload();
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !comment.isPending && (await comment.run(text.trim()))) {
      setText('');
    }
  };
  const failed = isOpen ? t('pull.closeFailed') : t('pull.reopenFailed');
  const error = comment.error ?? toggle.error;

  if (!repository.permissions?.push || repository.archived) {
    return null;
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextAreaField
        label={t('pull.commentLabel')}
        description={t('pull.commentHint')}
        value={text}
        onChange={setText}
        rows={4}
      />
      {error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={comment.error ? t('pull.commentFailed') : failed}
          description={reasonOf(error)}
        />
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="secondary"
          isDisabled={text.trim() === ''}
          isPending={comment.isPending}
        >
          {t('pull.comment')}
        </Button>
        {!pull.merged && (
          <Button
            variant="tertiary"
            isPending={toggle.isPending}
            onPress={() => toggle.run()}
          >
            {isOpen ? t('pull.close') : t('pull.reopen')}
          </Button>
        )}
      </div>
    </form>
  );
}
