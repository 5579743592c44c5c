import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
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
      description={props.error.message}
      customActions={
        <Button size="small" variant="secondary" onPress={props.retry}>
          {t('results.retry')}
        </Button>
      }
    />
  );
}
