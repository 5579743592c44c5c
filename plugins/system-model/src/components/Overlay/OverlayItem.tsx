import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { Time } from '@fairway/frontend-toolkit';
import type {
  EntityOverlay,
  OverlayField,
  OverlayValues,
} from '@fairway/plugin-system-model-common';
import { useState } from 'react';
import { systemModelTranslationRef } from '../../translation';
import { ClaimValue, EntityLink } from '../Words';
import { RemoveDialog } from './RemoveDialog';
import styles from './Overlay.module.css';

/** One field that was said in the portal: what, by whom, when. */
export function OverlayItem(props: {
  overlay: EntityOverlay;
  field: OverlayField;
  onRemoved(): void;
}) {
  const { overlay, field, onRemoved } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  const name = t(`overlay.field.${field}`);
  const edit = overlay.edits[field];
  return (
    <li className={styles.item}>
      <span className={styles.name}>{name}</span>
      <span className={styles.values}>
        {toList(overlay.values[field]).map((value, index) => (
          <ClaimValue key={index} value={value} />
        ))}
      </span>
      <span className={styles.quiet}>
        {edit && (
          <>
            <EntityLink entityRef={edit.by} /> <Time value={edit.at} />
          </>
        )}
      </span>
      {overlay.mayEdit && (
        <Button
          size="small"
          variant="tertiary"
          aria-label={t('overlay.removeOf', { field: name })}
          onPress={() => setIsOpen(true)}
        >
          {t('overlay.remove')}
        </Button>
      )}
      {isOpen && (
        <RemoveDialog
          entityRef={overlay.entityRef}
          field={field}
          onClose={() => setIsOpen(false)}
          onDone={() => {
            setIsOpen(false);
            onRemoved();
          }}
        />
      )}
    </li>
  );
}

function toList(value: OverlayValues[OverlayField]) {
  const list = Array.isArray(value) ? value : [value];
  return list.filter(one => one !== undefined);
}
