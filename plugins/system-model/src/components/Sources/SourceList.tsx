import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { SourceStatus } from '@fairway/plugin-system-model-common';
import { useSources } from '../../hooks/useSources';
import { HEALTHS, sortSources } from '../../lib/sortSources';
import { systemModelTranslationRef } from '../../translation';
import { Failure, Note } from '../Failure';
import { Loading } from '../Loading';
import { HealthLabel } from './HealthLabel';
import { OwnProblems } from './OwnProblems';
import { SourceItem } from './SourceItem';
import styles from './Sources.module.css';

/** How all sources do. */
export function SourceList() {
  const { t } = useTranslationRef(systemModelTranslationRef);
  const { value, error, isForbidden, refresh, awaitChange } = useSources();

  if (isForbidden) {
    return <OwnProblems />;
  }
  return (
    <main className={styles.page}>
      {error && (
        <Failure title={t('sources.failed')} error={error} retry={refresh} />
      )}
      {!value && !error && (
        <div className={styles.list}>
          <Loading rows={5} />
        </div>
      )}
      {value?.length === 0 && (
        <Note
          title={t('sources.none')}
          action={
            <ButtonLink href="/system-model/dry-run" variant="secondary">
              {t('sources.tryOne')}
            </ButtonLink>
          }
        >
          {t('sources.noneText')}
        </Note>
      )}
      {value && value.length > 0 && (
        <>
          <Summary sources={value} />
          <ul className={styles.list} aria-label={t('sources.title')}>
            {sortSources(value).map(source => (
              <li key={source.id}>
                <SourceItem source={source} isLinked onChanged={awaitChange} />
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

function Summary(props: { sources: readonly SourceStatus[] }) {
  const { t } = useTranslationRef(systemModelTranslationRef);
  const counts = HEALTHS.map(health => ({
    health,
    count: props.sources.filter(source => source.health === health).length,
  })).filter(({ count }) => count > 0);
  return (
    <p className={styles.summary}>
      {counts.map(({ health, count }) => (
        <HealthLabel key={health} health={health}>
          {t(`sources.summary.${health}`, { number: String(count) })}
        </HealthLabel>
      ))}
    </p>
  );
}
