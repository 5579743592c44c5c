import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { InfoCard, usePolled } from '@fairway/frontend-toolkit';
import { useCallback, useState } from 'react';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import { LoadingSkeleton } from '../../app/layout/LoadingSkeleton';
import { SearchFault } from '../page/SearchFault';
import { useTypeName, type ResultType } from '../page/useTypeName';
import { searchModuleTranslationRef } from '../translation';
import { IndexItem } from './IndexItem';
import { RebuildDialog } from './RebuildDialog';
import styles from './SearchAdminPage.module.css';

const NO_TYPES: readonly ResultType[] = [];

/** How the index of each type of documents does, as it is right now. */
export function HealthSection() {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const searchApi = useApi(fairwaySearchApiRef);
  const toTypeName = useTypeName(NO_TYPES);
  const [asked, setAsked] = useState<string>();
  const { value, error, refresh } = usePolled(
    useCallback(
      (signal: AbortSignal) => searchApi.getHealth(signal),
      [searchApi],
    ),
    5000,
  );
  return (
    <InfoCard
      title={t('admin.indexes')}
      action={
        value && (
          <span className={styles.quiet}>
            {t('admin.engine', { name: value.engine.name })}
          </span>
        )
      }
    >
      {error && (
        <SearchFault title={t('admin.failed')} error={error} retry={refresh} />
      )}
      {value?.engine.fault && (
        <Alert
          status="danger"
          icon
          title={t('admin.fault')}
          description={value.engine.fault}
        />
      )}
      {!value && !error && <LoadingSkeleton />}
      {value?.indexes.length === 0 && (
        <p className={styles.quiet}>{t('admin.none')}</p>
      )}
      {value && value.indexes.length > 0 && (
        <ul className={styles.indexes}>
          {value.indexes.map(index => (
            <IndexItem
              key={index.type}
              index={index}
              name={toTypeName(index.type)}
              onRebuild={() => setAsked(index.type)}
            />
          ))}
        </ul>
      )}
      {asked && (
        <RebuildDialog
          type={asked}
          name={toTypeName(asked)}
          onClose={() => {
            setAsked(undefined);
            refresh();
          }}
        />
      )}
    </InfoCard>
  );
}
