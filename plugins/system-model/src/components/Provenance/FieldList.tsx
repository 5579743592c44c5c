import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { FieldProvenance } from '@fairway/plugin-system-model-common';
import { useId } from 'react';
import { useAddressState } from '../../hooks/useAddressState';
import { readSelection, selectFields } from '../../lib/selectFields';
import { toFieldGroups, type PlacedField } from '../../lib/toFieldGroups';
import { systemModelTranslationRef } from '../../translation';
import { FieldFilter } from './FieldFilter';
import { FieldRow } from './FieldRow';
import styles from './Provenance.module.css';

/** The fields of an entity by what they are about, as far as they are asked for. */
export function FieldList(props: {
  entityRef: string;
  fields: readonly FieldProvenance[];
  maySettle: boolean;
  isAwaiting: boolean;
  onChanged(): void;
}) {
  const { fields, isAwaiting } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [params, change] = useAddressState();
  const selection = readSelection(params.get('show'));
  const groups = toFieldGroups(
    selectFields(fields, selection, params.get('q') ?? ''),
  );
  return (
    <section className={styles.fields} aria-label={t('provenance.title')}>
      <FieldFilter fields={fields} selection={selection} />
      <p className={styles.working} role="status">
        {isAwaiting && t('provenance.working')}
      </p>
      {groups.map(({ group, fields: placed }) => (
        <FieldGroupSection
          key={group}
          {...props}
          title={t(`group.${group}`)}
          placed={placed}
        />
      ))}
      {groups.length === 0 && (
        <div className={styles.none}>
          <p>{t('provenance.none')}</p>
          <Button
            size="small"
            variant="secondary"
            onPress={() => change({ show: undefined, q: undefined })}
          >
            {t('provenance.clear')}
          </Button>
        </div>
      )}
    </section>
  );
}

function FieldGroupSection(props: {
  title: string;
  placed: readonly PlacedField[];
  entityRef: string;
  maySettle: boolean;
  onChanged(): void;
}) {
  const { title, placed, entityRef, maySettle, onChanged } = props;
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.groupTitle}>
        {title}
      </h2>
      <ul className={styles.rows}>
        {placed.map(field => (
          <FieldRow
            key={field.field.pointer}
            entityRef={entityRef}
            placed={field}
            maySettle={maySettle}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </section>
  );
}
