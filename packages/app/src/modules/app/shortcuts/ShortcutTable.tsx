import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Fragment } from 'react';
import { appTranslationRef } from '../translation';
import { shortcuts } from './shortcuts';
import { toKeyName } from './toKeyName';
import styles from './ShortcutTable.module.css';

/** Keys and what they do. */
export function ShortcutTable() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <dl className={styles.list}>
      {shortcuts.map(({ keys, label }) => (
        <Fragment key={label}>
          <dt>
            {keys.map((key, index) => (
              <Fragment key={key}>
                {index > 0 && ` ${t('shortcuts.then')} `}
                <kbd className={styles.key}>{toKeyName(key)}</kbd>
              </Fragment>
            ))}
          </dt>
          <dd>{t(`shortcuts.${label}`)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
