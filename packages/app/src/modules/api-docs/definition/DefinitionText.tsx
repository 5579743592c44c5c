import { CodeSnippet } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CopyButton } from '../../app/copy/CopyButton';
import { apiDocsModuleTranslationRef } from '../translation';
import styles from './DefinitionContent.module.css';

/** A definition as it was written. */
export function DefinitionText(props: { text: string; language: string }) {
  const { t } = useTranslationRef(apiDocsModuleTranslationRef);
  return (
    <div className={styles.text}>
      <div className={styles.copy}>
        <CopyButton text={props.text} what={t('definition.title')} />
      </div>
      <CodeSnippet
        text={props.text}
        language={props.language}
        customStyle={{ margin: 0, padding: 0, background: 'none' }}
      />
    </div>
  );
}
