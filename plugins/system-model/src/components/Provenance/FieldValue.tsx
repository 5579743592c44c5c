import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlacedField } from '../../lib/toFieldGroups';
import { systemModelTranslationRef } from '../../translation';
import { ClaimValue } from '../Words';
import styles from './Provenance.module.css';

/** The value that an entity has, or had before an owner took it out of a list. */
export function FieldValue(props: { placed: PlacedField }) {
  const { field, name } = props.placed;
  const { chosen, isRemoved, others } = field;
  const { t } = useTranslationRef(systemModelTranslationRef);
  if (!isRemoved) {
    return (
      <ClaimValue
        value={chosen.value}
        isStale={chosen.staleBecause !== undefined}
      />
    );
  }
  const said = others.find(({ value }) => value !== null);
  return (
    <>
      <del>
        <ClaimValue value={said?.value ?? name} />
      </del>
      <span className={styles.quiet}>{t('provenance.isRemoved')}</span>
    </>
  );
}
