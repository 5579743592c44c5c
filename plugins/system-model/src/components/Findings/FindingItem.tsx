import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityFindings } from '@fairway/plugin-system-model-common';
import { toKind } from '../../lib/toKind';
import { placeField } from '../../lib/toFieldGroups';
import { useSettledFields } from '../../hooks/useSettledFields';
import { systemModelTranslationRef } from '../../translation';
import { FieldRow } from '../Provenance';
import { EntityLink } from '../Words';
import styles from './Findings.module.css';

/** An entity with the fields that its owner is to look at. */
export function FindingItem(props: {
  finding: EntityFindings;
  maySettle: boolean;
}) {
  const { finding, maySettle } = props;
  const { entityRef, title } = finding;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const { fields, isChosen, decide } = useSettledFields(finding.fields);
  return (
    <li className={styles.entity}>
      <h3 className={styles.name}>
        <EntityLink entityRef={entityRef} tab="provenance">
          {title}
        </EntityLink>
        <span className={styles.quiet}>{toKind(entityRef)}</span>
      </h3>
      <p className={styles.quiet} role="status">
        {isChosen && t('settle.done')}
      </p>
      <ul className={styles.fields}>
        {fields.map(field => (
          <FieldRow
            key={field.pointer}
            entityRef={entityRef}
            placed={placeField(field)}
            maySettle={maySettle}
            isAlone
            onChanged={source => decide(field.pointer, source)}
          />
        ))}
      </ul>
    </li>
  );
}
