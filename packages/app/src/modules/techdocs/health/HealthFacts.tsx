import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Time } from '@fairway/frontend-toolkit';
import { LastChange } from '../changes/LastChange';
import { docsTranslationRef } from '../translation';
import type { DocsHealth } from './DocsHealth';
import { toDuration } from './toDuration';
import styles from './Health.module.css';

/** When and how a site was built, and when its sources changed. */
export function HealthFacts(props: { health: DocsHealth }) {
  const { health } = props;
  const { t } = useTranslationRef(docsTranslationRef);
  return (
    <dl className={styles.facts}>
      <LastChange
        editUrl={health.editUrl}
        ofFolder
        show={change => (
          <>
            <dt>{t('health.changed')}</dt>
            <dd>{change}</dd>
          </>
        )}
      />
      <dt>{t('health.built')}</dt>
      <dd>
        <span>
          <Time value={health.builtAt} />
        </span>
        <span>
          {t('health.duration', {
            duration: toDuration(health.durationMs),
            pages: t('health.pages', { count: health.pages }),
          })}
        </span>
      </dd>
      <dt>{t('health.engine')}</dt>
      <dd>{health.engine}</dd>
    </dl>
  );
}
