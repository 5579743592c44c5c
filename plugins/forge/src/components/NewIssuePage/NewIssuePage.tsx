import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Text, TextAreaField, TextField } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useForgeAction } from '../../hooks/useForgeAction';
import { useRefresh } from '../../hooks/useRefresh';
import { useRepositoryContext } from '../../hooks/useRepository';
import { reasonOf } from '../../lib/describeError';
import { forgeTranslationRef } from '../../translation';
import styles from './NewIssuePage.module.css';

/** Writes an issue. As on Gitea, the address may hold words to begin with. */
export function NewIssuePage() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository, paths } = useRepositoryContext();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [title, setTitle] = useState(search.get('title') ?? '');
  const [body, setBody] = useState(search.get('body') ?? '');
  const create = useForgeAction(
    async (api, words: { title: string; body: string }) => {
      const issue = await api.issues.create(id, words);
      refresh('repository', id.owner, id.repo);
      navigate(paths.issue(issue.number));
    },
  );
  const isMissing = title.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isMissing && !create.isPending) {
      create.run({ title: title.trim(), body: body.trim() });
    }
  };

  if (!repository.permissions?.push || repository.archived) {
    return <Alert status="info" icon title={t('newIssue.denied')} />;
  }
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <Text
        as="h2"
        variant="title-x-small"
        weight="bold"
        className={styles.title}
      >
        {t('newIssue.title')}
      </Text>
      <TextField
        label={t('newIssue.titleLabel')}
        value={title}
        onChange={setTitle}
        isInvalid={isMissing}
        description={isMissing ? t('newIssue.titleMissing') : undefined}
      />
      <TextAreaField
        label={t('newIssue.body')}
        description={t('newIssue.bodyHint')}
        value={body}
        onChange={setBody}
        rows={10}
      />
      {create.error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('newIssue.failed')}
          description={reasonOf(create.error)}
        />
      )}
      <div>
        <Button
          type="submit"
          isDisabled={isMissing}
          isPending={create.isPending}
        >
          {t('newIssue.submit')}
        </Button>
      </div>
    </form>
  );
}
