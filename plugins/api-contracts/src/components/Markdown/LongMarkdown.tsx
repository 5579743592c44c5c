import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { cutMarkdown } from '../../lib/cutMarkdown';
import { apiContractsTranslationRef } from '../../translation';
import { Markdown } from './Markdown';
import styles from './Markdown.module.css';

const MOST_LETTERS = 4000;

/** A description that may be a manual: its beginning, and the rest when it is asked for. */
export function LongMarkdown(props: { text: string }) {
  const { text } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? text : cutMarkdown(text, MOST_LETTERS);
  return (
    <>
      <Markdown text={shown} />
      {shown.length < text.length && (
        <Button
          className={styles.more}
          size="small"
          variant="secondary"
          onPress={() => setIsWhole(true)}
        >
          {t('common.readOn')}
        </Button>
      )}
    </>
  );
}
