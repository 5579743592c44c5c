import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { Time } from '@fairway/frontend-toolkit';
import { useState } from 'react';
import { systemModelApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { listChoices } from '../../lib/listChoices';
import { reasonOf } from '../../lib/reasonOf';
import { toShortRef } from '../../lib/toShortRef';
import type { PlacedField } from '../../lib/toFieldGroups';
import { systemModelTranslationRef } from '../../translation';
import { useFieldName } from '../Words';
import { SettleDialog } from './SettleDialog';
import styles from './Provenance.module.css';

/** The choice of the source of a field: made, taken back, and by whom it was. */
export function FieldActions(props: {
  entityRef: string;
  placed: PlacedField;
  maySettle: boolean;
  /** Told which source was chosen, if one was. */
  onChanged(source?: string): void;
}) {
  const { entityRef, placed, maySettle, onChanged } = props;
  const { pointer, settled } = placed.field;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const api = useApi(systemModelApiRef);
  const [isOpen, setIsOpen] = useState(false);
  const undo = useAction(
    () => api.unsettle(entityRef, pointer),
    () => onChanged(),
  );
  const name = useFieldName()(placed);
  const canChoose = maySettle && listChoices(placed.field).length > 1;
  return (
    <div className={styles.actions}>
      {settled && (
        <span className={styles.settled}>
          {t('provenance.settledBy', { person: toShortRef(settled.by) })}{' '}
          <Time value={settled.at} />
        </span>
      )}
      {settled && maySettle && (
        <Button
          size="small"
          variant="tertiary"
          aria-label={t('settle.undoOf', { field: name })}
          isPending={undo.isPending}
          onPress={() => undo.run()}
        >
          {t('settle.undo')}
        </Button>
      )}
      {canChoose && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('settle.buttonOf', { field: name })}
          onPress={() => setIsOpen(true)}
        >
          {t('settle.button')}
        </Button>
      )}
      {undo.error && (
        <span className={styles.failed} role="alert">
          {t('settle.failed')}: {reasonOf(undo.error)}
        </span>
      )}
      {isOpen && (
        <SettleDialog
          entityRef={entityRef}
          field={placed.field}
          name={name}
          onClose={() => setIsOpen(false)}
          onDone={source => {
            setIsOpen(false);
            onChanged(source);
          }}
        />
      )}
    </div>
  );
}
