import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button } from '@backstage/ui';
import { systemModelSourceManagePermission } from '@fairway/plugin-system-model-common';
import { useState } from 'react';
import { systemModelApiRef } from '../../api';
import { useAction } from '../../hooks/useAction';
import { systemModelTranslationRef } from '../../translation';
import { ConfirmDialog } from '../ConfirmDialog';

/** Says why nothing is taken away, and lets those confirm who may. */
export function HeldBack(props: {
  id: string;
  reason: string;
  onDone(): void;
}) {
  const { id, reason, onDone } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const api = useApi(systemModelApiRef);
  const { allowed } = usePermission({
    permission: systemModelSourceManagePermission,
  });
  const [isOpen, setIsOpen] = useState(false);
  const confirm = useAction(
    () => api.confirmSource(id),
    () => {
      setIsOpen(false);
      onDone();
    },
  );
  return (
    <>
      <Alert
        status="warning"
        icon
        title={t('sources.heldBack')}
        description={reason}
        customActions={
          allowed && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t('sources.confirmOf', { name: id })}
              onPress={() => setIsOpen(true)}
            >
              {t('sources.confirm')}
            </Button>
          )
        }
      />
      {isOpen && (
        <ConfirmDialog
          title={t('sources.confirmTitle', { name: id })}
          text={t('sources.confirmText', { reason })}
          label={t('sources.confirmOf', { name: id })}
          failed={t('sources.confirmFailed')}
          action={confirm}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
