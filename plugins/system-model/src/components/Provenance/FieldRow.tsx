import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Time } from '@fairway/frontend-toolkit';
import type { Claim } from '@fairway/plugin-system-model-common';
import { RiAlertLine } from '@remixicon/react';
import { isOpenConflict } from '../../lib/isOpenConflict';
import type { PlacedField } from '../../lib/toFieldGroups';
import { systemModelTranslationRef } from '../../translation';
import { ClaimPlace, OriginLabel, StaleNote, useFieldName } from '../Words';
import { FieldActions } from './FieldActions';
import { FieldValue } from './FieldValue';
import { OtherClaims } from './OtherClaims';
import { SourceLink } from './SourceLink';
import styles from './Provenance.module.css';

/** Groups whose members say with their value what they are. */
const BARE = [
  'tags',
  'aliases',
  'links',
  'dependsOn',
  'dependencyOf',
  'providesApis',
  'consumesApis',
];

/** One field: its value, who says so since when, and what others say. */
export function FieldRow(props: {
  entityRef: string;
  placed: PlacedField;
  maySettle: boolean;
  /** Names the group of the field, too, where the field stands for itself. */
  isAlone?: boolean;
  /** Told which source was chosen, if one was. */
  onChanged(source?: string): void;
}) {
  const { entityRef, placed, maySettle, isAlone, onChanged } = props;
  const { chosen } = placed.field;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const toFieldName = useFieldName();
  const label = toLabel(placed, toFieldName, isAlone);
  return (
    <li
      className={styles.row}
      aria-label={toFieldName(placed)}
      data-bare={!label || undefined}
    >
      {label && (
        <div className={styles.name} title={placed.field.pointer}>
          {label}
        </div>
      )}
      <div className={styles.said}>
        <FieldValue placed={placed} />
        {chosen.staleBecause && <StaleNote reason={chosen.staleBecause} />}
        {isOpenConflict(placed.field) && (
          <span className={styles.conflict}>
            <RiAlertLine size={14} aria-hidden="true" />
            {t('provenance.conflict')}
          </span>
        )}
        <OtherClaims placed={placed} />
      </div>
      <ClaimOrigin claim={chosen} />
      <FieldActions
        entityRef={entityRef}
        placed={placed}
        maySettle={maySettle}
        onChanged={onChanged}
      />
    </li>
  );
}

function ClaimOrigin(props: { claim: Claim }) {
  const { claim } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <div className={styles.origin}>
      <span className={styles.pair}>
        <OriginLabel origin={claim.origin} />
        <SourceLink claim={claim} />
      </span>
      <ClaimPlace place={claim.place} />
      <span className={styles.times}>
        <span>
          {t('provenance.seen')} <Time value={claim.lastSeenAt} />
        </span>
        <span>
          {t('provenance.since')} <Time value={claim.firstSeenAt} />
        </span>
      </span>
    </div>
  );
}

function toLabel(
  placed: PlacedField,
  toFieldName: (field: PlacedField) => string,
  isAlone = false,
): string | undefined {
  if (isAlone || placed.known) {
    return toFieldName(placed);
  }
  return BARE.includes(placed.group) ? undefined : placed.name;
}
