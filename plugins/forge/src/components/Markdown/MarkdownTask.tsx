import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckboxBlankLine, RiCheckboxFill } from '@remixicon/react';
import { forgeTranslationRef } from '../../translation';
import styles from './Markdown.module.css';

/** The box of a task list. It cannot be ticked here, so it is a picture and no field. */
export function MarkdownTask(props: { isDone: boolean }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  return props.isDone ? (
    <RiCheckboxFill
      role="img"
      aria-label={t('markdown.done')}
      className={styles.task}
    />
  ) : (
    <RiCheckboxBlankLine
      role="img"
      aria-label={t('markdown.open')}
      className={styles.task}
    />
  );
}
