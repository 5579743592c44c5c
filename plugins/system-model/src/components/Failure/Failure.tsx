import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { reasonOf } from '../../lib/reasonOf';
import { statusOf } from '../../lib/statusOf';
import { systemModelTranslationRef } from '../../translation';

/** Says what failed and why, and offers to try again where that may help. */
export function Failure(props: {
  title: string;
  error: Error;
  retry?: () => void;
}) {
  const { title, error, retry } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const reason = reasonOf(error);
  if (statusOf(error) === 403) {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={title}
        description={t('common.notAllowedText', { reason: toSentence(reason) })}
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={title}
      description={reason}
      customActions={
        retry && (
          <Button size="small" variant="secondary" onPress={retry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}

function toSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
