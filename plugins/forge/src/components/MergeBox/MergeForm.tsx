import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Checkbox, Select, Text } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import type { MergeStyle, PullRequest } from '../../api';
import { useForgeAction } from '../../hooks/useForgeAction';
import { useForgetContents, useRefresh } from '../../hooks/useRefresh';
import { useRepositoryContext } from '../../hooks/useRepository';
import { reasonOf } from '../../lib/describeError';
import { listMergeStyles } from '../../lib/mergeStyles';
import { forgeTranslationRef } from '../../translation';
import styles from './MergeBox.module.css';

/** Merges a pull request in one of the ways its repository allows. */
export function MergeForm(props: { pull: PullRequest }) {
  const { pull } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository } = useRepositoryContext();
  const refresh = useRefresh();
  const forgetContents = useForgetContents(id);
  const mergeStyles = listMergeStyles(repository);
  const [style, setStyle] = useState<MergeStyle>(mergeStyles[0]);
  const [deleteBranch, setDeleteBranch] = useState(
    repository.default_delete_branch_after_merge ?? false,
  );
  const mayDelete = pull.head.ref !== repository.default_branch;

  const merge = useForgeAction(async api => {
    await api.pulls.merge(id, pull.number, {
      Do: style,
      delete_branch_after_merge: mayDelete && deleteBranch,
      head_commit_id: pull.head.sha,
    });
    forgetContents();
    refresh('repository', id.owner, id.repo);
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!merge.isPending) {
      merge.run();
    }
  };

  return (
    <form onSubmit={submit} className={styles.form}>
      <Select
        label={t('merge.method')}
        options={mergeStyles.map(value => ({
          value,
          label: t(`merge.style.${value}`),
        }))}
        value={style}
        onChange={key => setStyle(key as MergeStyle)}
      />
      <Text variant="body-small" color="secondary">
        {t(`merge.styleHint.${style}`, { base: pull.base.ref })}
      </Text>
      {mayDelete && (
        <Checkbox isSelected={deleteBranch} onChange={setDeleteBranch}>
          {t('merge.deleteBranch', { head: pull.head.ref })}
        </Checkbox>
      )}
      {merge.error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('merge.failed')}
          description={reasonOf(merge.error)}
        />
      )}
      <div>
        <Button type="submit" variant="primary" isPending={merge.isPending}>
          {t('merge.submit')}
        </Button>
      </div>
    </form>
  );
}
