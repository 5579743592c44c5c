import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import {
  OVERLAY_FIELDS,
  REMOVABLE_LISTS,
  type FieldProvenance,
  type OverlayOutcome,
} from '@fairway/plugin-system-model-common';
import { useState } from 'react';
import { useOverlay } from '../../hooks/useOverlay';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';
import { EditDialog } from './EditDialog';
import { OutcomeNote } from './OutcomeNote';
import { OverlayItem } from './OverlayItem';
import { RemovedItem } from './RemovedItem';
import styles from './Overlay.module.css';

/** What was said of an entity in the portal, with the way to say more. Absent where there is neither. */
export function OverlayCard(props: {
  entityRef: string;
  name: string;
  fields: readonly FieldProvenance[];
  onChanged(): void;
}) {
  const { entityRef, name, fields, onChanged } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const { value, error, refresh } = useOverlay(entityRef);
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<OverlayOutcome>();

  if (error && !value) {
    return (
      <Failure title={t('overlay.failed')} error={error} retry={refresh} />
    );
  }
  const said = OVERLAY_FIELDS.filter(
    field => value?.values[field] !== undefined,
  );
  const removed = REMOVABLE_LISTS.flatMap(list => {
    const keys = value?.values.removed?.[list] ?? [];
    return keys.length > 0 ? [{ list, keys }] : [];
  });
  const isEmpty = said.length + removed.length === 0;
  if (!value || (isEmpty && !value.mayEdit)) {
    return null;
  }
  const changed = () => {
    refresh();
    onChanged();
  };
  return (
    <InfoCard
      title={t('overlay.title')}
      action={
        value.mayEdit && (
          <Button
            size="small"
            variant="primary"
            onPress={() => setIsOpen(true)}
          >
            {t('overlay.edit')}
          </Button>
        )
      }
    >
      {outcome && <OutcomeNote outcome={outcome} />}
      {isEmpty && <p className={styles.quiet}>{t('overlay.none')}</p>}
      {!isEmpty && (
        <ul className={styles.items}>
          {said.map(field => (
            <OverlayItem
              key={field}
              overlay={value}
              field={field}
              onRemoved={changed}
            />
          ))}
          {removed.map(({ list, keys }) => (
            <RemovedItem key={list} list={list} keys={keys} fields={fields} />
          ))}
        </ul>
      )}
      {isOpen && (
        <EditDialog
          name={name}
          overlay={value}
          fields={fields}
          onClose={() => setIsOpen(false)}
          onDone={result => {
            setIsOpen(false);
            setOutcome(result);
            refresh();
            // A pull request changes nothing before it is merged.
            if (result.kind === 'stored') {
              onChanged();
            }
          }}
        />
      )}
    </InfoCard>
  );
}
