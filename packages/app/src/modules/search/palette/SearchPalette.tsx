import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog } from '@backstage/ui';
import { searchModuleTranslationRef } from '../translation';
import { SearchCombobox } from './SearchCombobox';
import styles from './SearchPalette.module.css';

/** Search in a dialog over any page; Escape leaves. */
export function SearchPalette(props: { onClose(): void }) {
  const { onClose } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  return (
    <Dialog
      isOpen
      isDismissable
      width={640}
      className={styles.dialog}
      aria-label={t('palette.title')}
      onOpenChange={isOpen => isOpen || onClose()}
    >
      <SearchCombobox onLeave={onClose} />
    </Dialog>
  );
}
