import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import { toReason } from '../lib/toReason';
import { searchModuleTranslationRef } from '../translation';

/** Asks once more before an index is built anew, and stays open when that fails. */
export function RebuildDialog(props: {
  type: string;
  name: string;
  onClose(): void;
}) {
  const { type, name, onClose } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const searchApi = useApi(fairwaySearchApiRef);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();

  const rebuild = () => {
    setPending(true);
    setError(undefined);
    searchApi.rebuild(type).then(onClose, reason => {
      setError(reason);
      setPending(false);
    });
  };
  return (
    <Dialog
      isOpen
      isDismissable
      width={480}
      onOpenChange={isOpen => isOpen || onClose()}
    >
      <DialogHeader>{t('admin.confirm.title', { name })}</DialogHeader>
      <DialogBody>
        <Text>{t('admin.confirm.body', { name })}</Text>
        {error && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('admin.confirm.failed')}
            description={toReason(error)}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" isPending={pending} onPress={rebuild}>
          {t('admin.rebuildOf', { name })}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('admin.confirm.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
