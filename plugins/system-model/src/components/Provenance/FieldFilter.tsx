import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { FieldProvenance } from '@fairway/plugin-system-model-common';
import { useAddressState } from '../../hooks/useAddressState';
import {
  FIELD_SELECTIONS,
  selectFields,
  type FieldSelection,
} from '../../lib/selectFields';
import { systemModelTranslationRef } from '../../translation';
import styles from './Provenance.module.css';

/** Narrows the fields to those that need somebody, and to what a text is in. */
export function FieldFilter(props: {
  fields: readonly FieldProvenance[];
  selection: FieldSelection;
}) {
  const { fields, selection } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [params, change] = useAddressState();
  const counted = FIELD_SELECTIONS.map(name => ({
    name,
    number: selectFields(fields, name).length,
  })).filter(
    ({ name, number }) => number > 0 || name === 'all' || name === selection,
  );
  return (
    <div className={styles.filter}>
      {counted.length > 1 && (
        <ToggleButtonGroup
          aria-label={t('provenance.show')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[selection]}
          onSelectionChange={keys => {
            const [key] = [...keys].map(String);
            change({ show: key === 'all' ? undefined : key });
          }}
        >
          {counted.map(({ name, number }) => (
            <ToggleButton key={name} id={name} size="small">
              {t(`provenance.${name}`, { number: String(number) })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <SearchField
        className={styles.search}
        size="small"
        aria-label={t('provenance.find')}
        placeholder={t('provenance.find')}
        value={params.get('q') ?? ''}
        onChange={q => change({ q }, { replace: true })}
      />
    </div>
  );
}
