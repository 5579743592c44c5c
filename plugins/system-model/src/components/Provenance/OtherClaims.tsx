import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Time } from '@fairway/frontend-toolkit';
import { isOpenConflict } from '../../lib/isOpenConflict';
import type { PlacedField } from '../../lib/toFieldGroups';
import { systemModelTranslationRef } from '../../translation';
import { ClaimPlace, ClaimValue, OriginLabel, StaleNote } from '../Words';
import { SourceLink } from './SourceLink';
import styles from './Provenance.module.css';

/** What other sources say of a field; open where they disagree. */
export function OtherClaims(props: { placed: PlacedField }) {
  const { field } = props.placed;
  const { others } = field;
  const { t } = useTranslationRef(systemModelTranslationRef);
  if (others.length === 0) {
    return null;
  }
  return (
    <details className={styles.others} open={isOpenConflict(field)}>
      <summary>{t('provenance.others', { count: others.length })}</summary>
      <ul>
        {others.map((claim, index) => (
          <li key={index}>
            <ClaimValue
              value={claim.value}
              isStale={claim.staleBecause !== undefined}
            />
            <span className={styles.meta}>
              <OriginLabel origin={claim.origin} />
              <SourceLink claim={claim} />
              <ClaimPlace place={claim.place} />
              <Time value={claim.lastSeenAt} />
            </span>
            {claim.staleBecause && <StaleNote reason={claim.staleBecause} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
