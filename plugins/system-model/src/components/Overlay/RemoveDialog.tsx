import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverlayField } from '@fairway/plugin-system-model-common';
import { systemModelApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { systemModelTranslationRef } from '../../translation';
import { ConfirmDialog } from '../ConfirmDialog';

/** Asks once more before what was said in the portal is taken back. */
export function RemoveDialog(props: {
  entityRef: string;
  field: OverlayField;
  onClose(): void;
  onDone(): void;
}) {
  const { entityRef, field, onClose, onDone } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const api = useApi(systemModelApiRef);
  const remove = useAction(() => api.clearOverlay(entityRef, field), onDone);
  const name = t(`overlay.field.${field}`);
  return (
    <ConfirmDialog
      title={t('overlay.removeTitle', { field: name })}
      text={t('overlay.removeText')}
      label={t('overlay.removeOf', { field: name })}
      failed={t('overlay.removeFailed')}
      action={remove}
      onClose={onClose}
    />
  );
}
