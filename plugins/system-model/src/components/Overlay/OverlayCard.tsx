import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import {
  OVERLAY_FIELDS,
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
  if (!value || (said.length === 0 && !value.mayEdit)) {
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
      {said.length === 0 && <p className={styles.quiet}>{t('overlay.none')}</p>}
      {said.length > 0 && (
        <ul className={styles.items}>
          {said.map(field => (
            <OverlayItem
              key={field}
              overlay={value}
              field={field}
              onRemoved={changed}
            />
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
