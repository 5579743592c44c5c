import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiSearchEyeLine } from '@remixicon/react';
import { useForgePaths } from '../../hooks/useForgePaths';
import { forgeTranslationRef } from '../../translation';
import { EmptyState } from '../EmptyState';

/** For addresses that mean nothing here. */
export function NotFound() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const paths = useForgePaths();
  return (
    <EmptyState
      icon={<RiSearchEyeLine />}
      title={t('page.notFoundTitle')}
      action={
        <ButtonLink href={paths.root} variant="secondary">
          {t('error.toRepositories')}
        </ButtonLink>
      }
    />
  );
}
