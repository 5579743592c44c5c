import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { apiContractsTranslationRef } from '../../translation';

/** Says what failed and why, and offers to try again. */
export function FailedAlert(props: {
  title: string;
  error: Error;
  retry: () => void;
}) {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={props.title}
      description={props.error.message}
      customActions={
        <Button size="small" variant="secondary" onPress={props.retry}>
          {t('common.retry')}
        </Button>
      }
    />
  );
}
