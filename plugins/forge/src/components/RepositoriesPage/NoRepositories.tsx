import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiGitRepositoryLine } from '@remixicon/react';
import { forgeTranslationRef } from '../../translation';
import { EmptyState } from '../EmptyState';

/** Says why the list is empty: nothing is there yet, or the search finds nothing. */
export function NoRepositories(props: {
  isFiltered: boolean;
  onClear: () => void;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  if (!props.isFiltered) {
    return (
      <EmptyState
        icon={<RiGitRepositoryLine />}
        title={t('repositories.noneTitle')}
      >
        {t('repositories.none')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<RiGitRepositoryLine />}
      title={t('repositories.noneFoundTitle')}
      action={
        <Button variant="secondary" onPress={props.onClear}>
          {t('repositories.clear')}
        </Button>
      }
    >
      {t('repositories.noneFound')}
    </EmptyState>
  );
}
