import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import type { ForgeApi } from '../../api';
import { useForgeAction } from '../../hooks/useForgeAction';
import { useRefresh } from '../../hooks/useRefresh';
import { useRepositoryContext } from '../../hooks/useRepository';
import { reasonOf } from '../../lib/describeError';
import { forgeTranslationRef } from '../../translation';
import styles from './Thread.module.css';

/** Adds a comment, and closes or reopens what it is about. */
export function CommentForm(props: {
  number: number;
  /** Left out where that can no longer change. */
  state: 'open' | 'closed' | undefined;
  words: { close: string; reopen: string };
  setState(api: ForgeApi, state: 'open' | 'closed'): Promise<unknown>;
}) {
  const { number, state, words, setState } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository } = useRepositoryContext();
  const refresh = useRefresh();
  const [text, setText] = useState('');
  const isOpen = state === 'open';
  const reload = () => refresh('repository', id.owner, id.repo);

  const comment = useForgeAction(async (api, body: string) => {
    await api.pulls.createComment(id, number, body);
    reload();
  });
  const toggle = useForgeAction(async api => {
    await setState(api, isOpen ? 'closed' : 'open');
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
        {state && (
          <Button
            variant="tertiary"
            isPending={toggle.isPending}
            onPress={() => toggle.run()}
          >
            {isOpen ? words.close : words.reopen}
          </Button>
        )}
      </div>
    </form>
  );
}
