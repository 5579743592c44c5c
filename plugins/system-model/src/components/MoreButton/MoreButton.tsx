import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { Pages } from '../../hooks/usePages';
import { systemModelTranslationRef } from '../../translation';

/** Brings the next page of a list, as long as there is one. */
export function MoreButton(props: { pages: Pages<unknown> }) {
  const { hasMore, isLoading, loadMore } = props.pages;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return hasMore ? (
    <Button
      size="small"
      variant="secondary"
      isPending={isLoading}
      onPress={loadMore}
    >
      {t('common.more')}
    </Button>
  ) : null;
}
