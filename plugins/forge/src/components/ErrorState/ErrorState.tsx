import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { RiSearchEyeLine } from '@remixicon/react';
import { useForgePaths } from '../../hooks/useForgePaths';
import { useForgeQuery } from '../../hooks/useForgeQuery';
import { reasonOf, statusOf } from '../../lib/describeError';
import { forgeTranslationRef } from '../../translation';
import { EmptyState } from '../EmptyState';
import { ForgeDisabled } from '../ForgeDisabled';
import { SkeletonLines } from '../SkeletonLines';

export type ErrorStateProps = {
  /** Names what could not be loaded, e.g. "the branches". */
  what: string;
  error: Error;
  retry: () => void;
};

/** Says what failed and why, with what can be done about it. */
export function ErrorState(props: ErrorStateProps) {
  const status = statusOf(props.error);
  if (status === 404) {
    return <NotFoundState what={props.what} />;
  }
  return <FailedState {...props} isDenied={status === 403} />;
}

function FailedState(props: ErrorStateProps & { isDenied: boolean }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('error.title', { what: props.what })}
      description={props.isDenied ? t('error.denied') : reasonOf(props.error)}
      customActions={
        <Button size="small" variant="secondary" onPress={props.retry}>
          {t('common.retry')}
        </Button>
      }
    />
  );
}

// Nothing there, or no forge at all: its version says which.
function NotFoundState(props: { what: string }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const paths = useForgePaths();
  const version = useForgeQuery(['version'], api => api.server.version());
  if (version.isLoading) {
    return <SkeletonLines rows={3} />;
  }
  if (statusOf(version.error) === 404) {
    return <ForgeDisabled />;
  }
  return (
    <EmptyState
      icon={<RiSearchEyeLine />}
      title={t('error.notFoundTitle', { what: props.what })}
      action={
        <ButtonLink href={paths.root} variant="secondary">
          {t('error.toRepositories')}
        </ButtonLink>
      }
    >
      {t('error.notFound')}
    </EmptyState>
  );
}
