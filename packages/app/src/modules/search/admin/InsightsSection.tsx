import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { InfoCard, usePolled } from '@fairway/frontend-toolkit';
import { useCallback, useState } from 'react';
import { LoadingSkeleton } from '../../app/layout/LoadingSkeleton';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import { SearchFault } from '../page/SearchFault';
import { searchModuleTranslationRef } from '../translation';
import { TermTable } from './TermTable';
import styles from './SearchAdminPage.module.css';

const PERIODS = [7, 30, 90];

/** What people look for, and what they do not find; who they are is not counted. */
export function InsightsSection() {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const searchApi = useApi(fairwaySearchApiRef);
  const [days, setDays] = useState(30);
  const { value, error, refresh } = usePolled(
    useCallback(
      (signal: AbortSignal) => searchApi.getInsights(days, signal),
      [searchApi, days],
    ),
    60_000,
  );
  return (
    <InfoCard
      title={t('insights.title')}
      action={
        <div className={styles.period}>
          <Select
            size="small"
            aria-label={t('insights.period')}
            options={PERIODS.map(period => ({
              value: String(period),
              label: t('insights.days', { days: String(period) }),
            }))}
            value={String(days)}
            onChange={chosen => setDays(Number(chosen))}
          />
        </div>
      }
    >
      {error && (
        <SearchFault
          title={t('insights.failed')}
          error={error}
          retry={refresh}
        />
      )}
      {!value && !error && <LoadingSkeleton />}
      {value?.searches === 0 && (
        <p className={styles.quiet}>{t('insights.none')}</p>
      )}
      {value && value.searches > 0 && (
        <>
          <p className={styles.quiet}>
            {t('insights.total', { count: value.searches })}
          </p>
          <div className={styles.tables}>
            <TermTable
              title={t('insights.unanswered')}
              terms={value.unanswered}
              empty={t('insights.noUnanswered')}
            />
            <TermTable
              title={t('insights.ignored')}
              terms={value.ignored}
              empty={t('insights.noIgnored')}
            />
            <TermTable
              title={t('insights.terms')}
              terms={value.terms}
              empty={t('insights.none')}
              clicks
            />
          </div>
        </>
      )}
    </InfoCard>
  );
}
