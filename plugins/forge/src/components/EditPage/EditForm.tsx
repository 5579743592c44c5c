import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  ButtonLink,
  Radio,
  RadioGroup,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ContentEntry } from '../../api';
import { useForgeAction } from '../../hooks/useForgeAction';
import { useLeaveGuard } from '../../hooks/useLeaveGuard';
import { useForgetContents, useRefresh } from '../../hooks/useRefresh';
import { useRepositoryContext } from '../../hooks/useRepository';
import { encodeContent } from '../../lib/decodeContent';
import { reasonOf, statusOf } from '../../lib/describeError';
import { forgeTranslationRef } from '../../translation';
import styles from './EditForm.module.css';

/** The text of a file, and what is committed with it. */
export function EditForm(props: {
  branch: string;
  file: ContentEntry;
  text: string;
}) {
  const { branch, file } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, paths } = useRepositoryContext();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const forgetContents = useForgetContents(id);
  // What the editing began with: a refresh in the background must not change it, nor the commit it is based on.
  const [original] = useState({ text: props.text, sha: file.sha });
  const [text, setText] = useState(original.text);
  const [message, setMessage] = useState('');
  const [target, setTarget] = useState<'direct' | 'branch'>('direct');
  const [newBranch, setNewBranch] = useState('');
  const isChanged = text !== original.text;
  const isComplete = isChanged && (target === 'direct' || newBranch !== '');
  const defaultMessage = t('edit.defaultMessage', { name: file.name });
  const place = {
    ref: { kind: 'branch', name: branch },
    path: file.path,
  } as const;

  const commit = useForgeAction(api =>
    api.contents.update(id, file.path, {
      content: encodeContent(text),
      sha: original.sha,
      message: message.trim() || defaultMessage,
      branch,
      new_branch: target === 'branch' ? newBranch : undefined,
    }),
  );
  useLeaveGuard(isChanged && !commit.isPending);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete || commit.isPending || !(await commit.run())) {
      return;
    }
    forgetContents();
    refresh('repository', id.owner, id.repo);
    navigate(
      target === 'branch'
        ? paths.newPull({ base: branch, head: newBranch })
        : paths.source(place),
    );
  };

  return (
    <form onSubmit={submit} className={styles.form}>
      <Text
        as="h2"
        variant="title-x-small"
        weight="bold"
        className={styles.title}
      >
        {t('edit.title', { path: file.path })}
      </Text>
      <TextAreaField
        className={styles.editor}
        aria-label={t('edit.content')}
        value={text}
        onChange={setText}
        rows={24}
        spellCheck="false"
        autoComplete="off"
      />
      <TextField
        label={t('edit.message')}
        placeholder={defaultMessage}
        value={message}
        onChange={setMessage}
      />
      <RadioGroup
        label={t('edit.target')}
        value={target}
        onChange={value => setTarget(value as typeof target)}
      >
        <Radio value="direct">{t('edit.direct', { branch })}</Radio>
        <Radio value="branch">{t('edit.viaBranch')}</Radio>
      </RadioGroup>
      {target === 'branch' && (
        <TextField
          label={t('edit.branch')}
          value={newBranch}
          onChange={value => setNewBranch(value.trim())}
          isRequired
        />
      )}
      {commit.error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('edit.failed', { path: file.path })}
          description={`${reasonOf(commit.error)}${
            [409, 422].includes(statusOf(commit.error) ?? 0)
              ? `. ${t('edit.conflictHint')}`
              : ''
          }`}
        />
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="primary"
          isDisabled={!isComplete}
          isPending={commit.isPending}
        >
          {target === 'direct' ? t('edit.submit') : t('edit.submitBranch')}
        </Button>
        <ButtonLink variant="secondary" href={paths.source(place)}>
          {t('common.cancel')}
        </ButtonLink>
        {!isChanged && (
          <Text variant="body-small" color="secondary">
            {t('edit.unchanged')}
          </Text>
        )}
      </div>
    </form>
  );
}
