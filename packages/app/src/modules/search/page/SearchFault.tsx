import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { toReason } from '../lib/toReason';
import { searchModuleTranslationRef } from '../translation';

/** What failed, why, and the way to try it again. */
export function SearchFault(props: {
  title: string;
  error: Error;
  retry(): void;
}) {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  return (
    <Alert
      status="danger"
      icon
      title={props.title}
      description={toReason(props.error)}
      customActions={
        <Button size="small" variant="secondary" onPress={props.retry}>
          {t('results.retry')}
        </Button>
      }
    />
  );
}
