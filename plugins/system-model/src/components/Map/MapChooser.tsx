import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useEntitySearch } from '../../hooks/useEntitySearch';
import { toKind } from '../../lib/toKind';
import { toShortRef } from '../../lib/toShortRef';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';
import { Loading } from '../Loading';
import styles from './Map.module.css';

/** Has the reader choose whose map to see. */
export function MapChooser() {
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [text, setText] = useState('');
  const { value, error, refresh } = useEntitySearch(text);
  return (
    <InfoCard title={t('map.choose')}>
      <div className={styles.chooser}>
        <p className={styles.quiet}>{t('map.chooseText')}</p>
        <SearchField
          aria-label={t('map.find')}
          placeholder={t('map.find')}
          value={text}
          onChange={setText}
        />
        {error && (
          <Failure title={t('map.findFailed')} error={error} retry={refresh} />
        )}
        {!value && !error && <Loading />}
        {value?.length === 0 && text && (
          <p className={styles.quiet} role="status">
            {t('map.nothingFound', { text })}
          </p>
        )}
        <ul className={styles.choices}>
          {value?.map(({ entityRef, entity }) => (
            <li key={entityRef}>
              <Link
                to={`?entity=${encodeURIComponent(entityRef)}`}
                title={entityRef}
              >
                {readTitle(entity) ?? toShortRef(entityRef)}
              </Link>
              <span className={styles.quiet}>{toKind(entityRef)}</span>
            </li>
          ))}
        </ul>
      </div>
    </InfoCard>
  );
}

function readTitle(entity: {
  readonly metadata?: unknown;
}): string | undefined {
  const { title } = (entity.metadata ?? {}) as { title?: unknown };
  return typeof title === 'string' && title ? title : undefined;
}
