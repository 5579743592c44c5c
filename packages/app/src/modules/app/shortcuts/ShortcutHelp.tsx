import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { appTranslationRef } from '../translation';
import { ShortcutTable } from './ShortcutTable';

/** The list of shortcuts, over any page. */
export function ShortcutHelp(props: { onClose(): void }) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <Dialog
      isOpen
      isDismissable
      width={420}
      onOpenChange={open => open || props.onClose()}
    >
      <DialogHeader>{t('shortcuts.title')}</DialogHeader>
      <DialogBody>
        <ShortcutTable />
      </DialogBody>
    </Dialog>
  );
}
