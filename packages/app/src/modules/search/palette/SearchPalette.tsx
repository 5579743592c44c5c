import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, VisuallyHidden } from '@backstage/ui';
import { Heading } from 'react-aria-components';
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
      onOpenChange={isOpen => isOpen || onClose()}
    >
      <VisuallyHidden>
        <Heading slot="title">{t('palette.title')}</Heading>
      </VisuallyHidden>
      <SearchCombobox onLeave={onClose} />
    </Dialog>
  );
}
