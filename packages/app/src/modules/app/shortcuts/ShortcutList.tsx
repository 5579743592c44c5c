import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { InfoCard } from '@fairway/frontend-toolkit';
import { appTranslationRef } from '../translation';
import { ShortcutTable } from './ShortcutTable';

/** The shortcuts as a card of a page. */
export function ShortcutList() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <InfoCard title={t('shortcuts.title')}>
      <ShortcutTable />
    </InfoCard>
  );
}
