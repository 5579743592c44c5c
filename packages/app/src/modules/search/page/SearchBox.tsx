import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { searchModuleTranslationRef } from '../translation';
import styles from './SearchPage.module.css';

/** The field of the search page; the question follows the typing a moment later. */
export function SearchBox(props: {
  term: string;
  onChange(term: string): void;
}) {
  const { term, onChange } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const [text, setText] = useState(term);

  useEffect(() => setText(term), [term]);
  useEffect(() => {
    if (text === term) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(text), 150);
    return () => clearTimeout(timer);
  }, [text, term, onChange]);

  return (
    <div className={styles.box} role="search">
      <SearchField
        aria-label={t('label')}
        placeholder={t('placeholder')}
        value={text}
        onChange={setText}
        // Whoever comes here comes to type.
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus
      />
    </div>
  );
}
