import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useWhileVisible } from '@fairway/frontend-toolkit';
import { searchModuleTranslationRef } from '../translation';

/** Says that nothing is indexed yet, and looks again until something is. */
export function IndexBuilding(props: { retry(): void }) {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  useWhileVisible(props.retry, 5000);
  return (
    <Alert
      status="info"
      icon
      title={t('building.title')}
      description={t('building.body')}
    />
  );
}
