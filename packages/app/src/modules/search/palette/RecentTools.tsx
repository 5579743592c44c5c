import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCloseLine } from '@remixicon/react';
import { searchModuleTranslationRef } from '../translation';
import styles from './SearchCombobox.module.css';

/**
 * Takes searches out of the list of recent ones.
 *
 * @remarks
 *
 * An option must hold nothing that can be pressed, so the buttons stand beside
 * the list, one at the height of each option.
 */
export function RecentTools(props: {
  terms: readonly string[];
  onRemove(term: string): void;
}) {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  return (
    <div className={styles.removers}>
      {props.terms.map(term => (
        <button
          key={term}
          type="button"
          className={styles.remover}
          aria-label={t('recent.remove', { term })}
          onClick={() => props.onRemove(term)}
        >
          <RiCloseLine size={16} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
