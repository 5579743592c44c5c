import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type { Action } from '../../hooks/useAction';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';

/** Asks once more before something is taken away, and stays open when that fails. */
export function ConfirmDialog(props: {
  title: string;
  text: string;
  /** Says on the button what is done to what. */
  label: string;
  failed: string;
  action: Action<[]>;
  onClose(): void;
}) {
  const { title, text, label, failed, action, onClose } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return (
    <Dialog
      isOpen
      isDismissable
      width={480}
      onOpenChange={isOpen => isOpen || onClose()}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Text>{text}</Text>
        {action.error && <Failure title={failed} error={action.error} />}
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          destructive
          isPending={action.isPending}
          onPress={() => action.run()}
        >
          {label}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
