import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { Link } from 'react-router-dom';
import { useProvenance } from '../../hooks/useProvenance';
import { groupStale } from '../../lib/groupStale';
import { toEntityPath } from '../../lib/toEntityPath';
import { systemModelTranslationRef } from '../../translation';
import { StaleReasonItem } from './StaleReasonItem';
import styles from './StaleNotice.module.css';

/** Says which values of an entity may no longer be true, why and since when. Absent while all are current. */
export function StaleNotice() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(systemModelTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const { value } = useProvenance(entityRef);
  const groups = groupStale(value?.provenance ?? []);
  if (groups.length === 0) {
    return null;
  }
  const count = groups.reduce((sum, { fields }) => sum + fields.length, 0);
  const title = t('notice.title', { count });
  return (
    <section aria-label={title}>
      <Alert
        status="warning"
        icon
        title={title}
        description={
          <ul className={styles.reasons}>
            {groups.map(group => (
              <StaleReasonItem
                key={`${group.reason.kind} ${group.source}`}
                group={group}
              />
            ))}
          </ul>
        }
        customActions={
          <Link
            className={styles.link}
            to={`${toEntityPath(entityRef, 'provenance')}?show=stale`}
          >
            {t('notice.look')}
          </Link>
        }
      />
    </section>
  );
}
